import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../repository/files.ts";
import { bytes } from "../print.ts";
import type { Finding, Part } from "../row.ts";

interface Quantiles {
  readonly count: number;
  /** Milliseconds, as the asker sees them. */
  readonly median: number;
  readonly p99: number;
}

interface Told {
  readonly asked: number;
  readonly answered: Quantiles;
  readonly refused: Quantiles;
  /** How many got anything else. */
  readonly other: number;
}

/** What `packages/serve/test/support/measure-load.ts` prints. */
interface ServerLoad {
  readonly customers: number;
  readonly capacity: number;
  readonly half: Told;
  readonly twice: Told;
  /** Share of the capacity that was answered at twice of it, each time. */
  readonly goodput: readonly number[];
  /** Bytes that all processes held after each pair of loads, those before the measured ones too. */
  readonly held: readonly number[];
  readonly alone: Told;
  readonly beside: Told;
  readonly runAways: number;
  readonly killed: number;
  /** Programs that wanted a core, over the last minute. */
  readonly load: number;
}

/** A server that is asked for previews by other processes. Waiting is what counts here, so it is wall time. */
export function serverPart(): Part {
  const { customers, capacity, load, half, twice, held, ...rest } = measured();
  const { alone, beside, runAways, killed } = rest;
  const goodput = rest.goodput.toSorted((one, other) => one - other);
  const median = goodput[Math.floor(goodput.length / 2)] ?? NaN;
  return {
    title: "The server under load",
    rows: [],
    findings: [
      {
        text: `capacity: ${capacity.toFixed(1)} previews a second of ${customers.toLocaleString("en")} customers; load average ${load.toFixed(1)}`,
      },
      at("half of that", half, 500),
      {
        text: `twice that: ${percent(median)} of capacity answered (${goodput.map(percent).join(", ")}); target 90 %`,
        isMet: median >= 0.9,
      },
      {
        text: `of ${twice.asked}, ${twice.refused.count} refused in ${ms(twice.refused)}, ${twice.other} with anything but 429 and 503; target 50 ms, none`,
        isMet: twice.refused.p99 <= 50 && twice.other === 0,
      },
      flat(held),
      at("a quarter of capacity", alone),
      {
        text: `${at(`a quarter, beside ${runAways} run-away questions of somebody else (${killed} processes killed)`, beside).text}; target 99 % answered`,
        isMet: beside.answered.count >= 0.99 * beside.asked,
      },
    ],
  };
}

function measured(): ServerLoad {
  const flags = [
    "--disable-warning=ExperimentalWarning",
    "--conditions=@satsuma/source",
    "--expose-gc",
  ];
  const printed = execFileSync(process.execPath, [...flags, "test/support/measure-load.ts"], {
    cwd: join(root, "packages/serve"),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(printed);
}

function at(what: string, { answered, asked }: Told, target?: number): Finding {
  const text = `${what}: ${answered.count} of ${asked} answered in ${ms(answered)}`;
  if (target === undefined) return { text };
  return { text: `${text}; target ${target} ms`, isMet: answered.p99 <= target };
}

/** What is held goes up until garbage is collected, and down again: the most of five pairs of loads is held against that of the next five. */
function flat(held: readonly number[]): Finding {
  const fives = Array.from({ length: Math.floor(held.length / 5) }, (_, i) =>
    Math.max(...held.slice(5 * i, 5 * i + 5)),
  );
  const [before = NaN, last = NaN] = fives.slice(-2);
  return {
    text: `memory of all processes: at most ${fives.map(bytes).join(", ")} in each five pairs of loads; target 1.1 times as much in the last two`,
    isMet: last <= 1.1 * before,
  };
}

const ms = ({ median, p99 }: Quantiles): string =>
  `${median.toFixed(0)} ms, 99 % within ${p99.toFixed(0)} ms`;

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
