import { execFileSync, spawnSync } from "node:child_process";
import { loadavg } from "node:os";
import { join } from "node:path";
import { root } from "../../repository/files.ts";
import { bytes } from "../print.ts";
import type { Finding, Part } from "../row.ts";

type Times = readonly number[];

/** Milliseconds from the start of the process until its first frame, and until the segments are in it. */
interface Starts {
  readonly frames: Times;
  readonly lists: Times;
}

/** What a process holds: what is referred to, and all that the system gave it. */
interface Held {
  readonly heap: number;
  readonly resident: number;
}

/** What `apps/tui/test/terminal-times.ts` prints: milliseconds, each time, and bytes. */
interface TerminalTimes {
  readonly customers: number;
  readonly node: Times;
  readonly source: Starts;
  readonly built: Starts;
  readonly asking: { readonly keys: Times };
  readonly table: { readonly near: Times; readonly far: Times };
  readonly memory: { readonly before: Held; readonly after: Held };
}

const targets = { frame: 600, key: 50 };

/** How long somebody at a real pseudo-terminal of 120 × 40 waits on this machine. Waiting is what counts here, so it is wall time. */
export function terminalPart(): Part {
  const { customers, node, source, built, asking, table, memory } = terminalTimes();
  const shop = `${customers.toLocaleString("en")} customers`;
  return {
    title: "The terminal UI",
    rows: [],
    findings: [
      {
        text: `a Node that does nothing: ${spread(node)}; load average ${loadavg()[0]?.toFixed(1)}`,
      },
      atMedian("first frame, as built", built.frames),
      atMedian("first frame, from source", source.frames),
      { text: `segments of ${shop}, as built: ${spread(built.lists)}` },
      { text: `segments of ${shop}, from source: ${spread(source.lists)}` },
      at95(`key to frame while a query runs, ${shop}`, asking.keys),
      at95("key to frame at the beginning of a table of a million rows", table.near),
      at95("key to frame at its end", table.far),
      {
        text: `held after 1,000 keys ${told(memory.before)}, after 10,000 ${told(memory.after)}; target 1.1 times as much`,
        isMet: memory.after.heap <= 1.1 * memory.before.heap,
      },
    ],
  };
}

function terminalTimes(): TerminalTimes {
  const { status } = spawnSync("tsc", ["-b", "apps/tui", "apps/cli"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("the build failed");
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];
  const printed = execFileSync(process.execPath, [...flags, "test/terminal-times.ts"], {
    cwd: join(root, "apps/tui"),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(printed);
}

const atMedian = (what: string, times: Times): Finding => ({
  text: `${what}: ${spread(times)}; target ${targets.frame} ms`,
  isMet: at(times, 0.5) <= targets.frame,
});

const at95 = (what: string, times: Times): Finding => ({
  text: `${what}: ${spread(times)}; target ${targets.key} ms for 95 %`,
  isMet: at(times, 0.95) <= targets.key,
});

const spread = (times: Times): string =>
  `${at(times, 0.5).toFixed(0)} ms, 95 % within ${at(times, 0.95).toFixed(0)} ms`;

function at(times: Times, share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

const told = ({ heap, resident }: Held): string => `${bytes(heap)} (process ${bytes(resident)})`;
