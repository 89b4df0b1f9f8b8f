// Serves a project and prints, as JSON, how it does under load: node measure-load.ts
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readSettings, serve, startEngines } from "@satsuma/serve";
import type { Engines } from "@satsuma/serve";
import { fromSource, now } from "../engines/support/serving.ts";
import { trapProject } from "../engines/support/trap-project.ts";
import { askAtOnce, askEvenly, quantile } from "./load.ts";
import type { EvenFigures } from "./load.ts";

const customers = 10_000;
const seconds = 8;
const questions = "8";
/** What else the machine does changes from one half minute to the next: capacity and what is asked beyond it are measured in turn. */
const numberOfPairs = 5;
/** Processes that began take what they will hold within some thirty thousand questions: garbage is collected once there is enough of it. */
const pairsBefore = 20;
const runAways = 40;
/** How long a run-away question has before it is killed. */
const timeMs = 2000;

const shop = trapProject();
writeFileSync(join(shop.folder, "data", "customers.csv"), customersText());
writeFileSync(join(shop.folder, "data", "orders.csv"), ordersText());
const engines = await startEngines(shop.folder, { now: () => now, execArgv: fromSource });
const flags = { port: "0", rate: "1000000", questions, questionsEach: questions };
const settings = readSettings({ flags: { ...flags, logLevel: "silent" }, environment: {} });
const served = await serve(shop.folder, settings, {
  clock: Date.now,
  startEngines: () => Promise.resolve(engines),
});
const { url } = served;
while (engines.state().because !== undefined || !engines.state().isReady) await wait(50);

await askAtOnce(url, { connections: 4, seconds: 2 });
const held: number[] = [];
for (let i = 0; i < pairsBefore; i += 1) {
  await pair();
  held.push(memory(engines));
}
const pairs: Pair[] = [];
while (pairs.length < numberOfPairs) {
  pairs.push(await pair());
  held.push(memory(engines));
}
const capacity = quantile(
  pairs.map((each) => each.capacity),
  0.5,
);
const half = await askEvenly(url, { perSecond: capacity / 2, seconds });
const alone = await askEvenly(url, { perSecond: capacity / 4, seconds });
// Each is another, so that none is known from the one before.
const stopped = Array.from({ length: runAways }, (_, i) =>
  engines
    .projectFor({ by: "run-away", timeMs })
    .discover("trap.field", {
      parameters: { does: "loop" },
      asOf: new Date(Date.UTC(2026, 4, i)).toISOString(),
      refit: true,
    })
    .then(
      () => 0,
      () => 1,
    ),
);
// Long enough to see more than the first of them, which hold the processes until they are killed.
const beside = await askEvenly(url, { perSecond: capacity / 4, seconds: 3 * seconds });
const processes = { ...engines.counts() };
await served.close();
const ended = (await Promise.all(stopped)).length;
shop.remove();

process.stdout.write(
  JSON.stringify({
    customers,
    capacity,
    half: told(half.answers),
    twice: told(pairs.flatMap(({ twice }) => twice.answers)),
    goodput: pairs.map(goodput),
    held,
    alone: told(alone.answers),
    beside: told(beside.answers),
    runAways: ended,
    killed: processes.killed,
    load: loadavg()[0],
  }),
);

interface Pair {
  /** Answers a second. */
  readonly capacity: number;
  /** What came of asking twice as much. */
  readonly twice: EvenFigures;
}

async function pair(): Promise<Pair> {
  const peak = await askAtOnce(url, { connections: 4, seconds: seconds / 2 });
  const each = peak["2xx"] / peak.duration;
  const twice = await askEvenly(url, { perSecond: 2 * each, seconds: seconds / 2 });
  return { capacity: each, twice };
}

/** Which share of the capacity was answered while twice as much was asked. */
function goodput({ capacity: each, twice: { answers, seconds: took } }: Pair): number {
  return answers.filter(({ status }) => status === 200).length / took / each;
}

function told(answers: EvenFigures["answers"]): unknown {
  const msOf = (isSo: (status: number) => boolean): readonly number[] =>
    answers.filter(({ status }) => isSo(status)).map(({ ms }) => ms);
  const answered = msOf((status) => status === 200);
  const refused = msOf((status) => status === 429 || status === 503);
  return {
    asked: answers.length,
    answered: quantiles(answered),
    refused: quantiles(refused),
    other: answers.length - answered.length - refused.length,
  };
}

function quantiles(values: readonly number[]): unknown {
  return { count: values.length, median: quantile(values, 0.5), p99: quantile(values, 0.99) };
}

/** Bytes that the server's process and those of its engines hold; of this one without its garbage, as it is asked with `--expose-gc`. */
function memory(all: Engines): number {
  globalThis.gc?.();
  const own = process.memoryUsage.rss();
  return all.state().processes.reduce((sum, each) => sum + each.memory, own);
}

function customersText(): string {
  const rows = Array.from({ length: customers }, (_, i) => `c${i},${i % 2 === 0 ? "DE" : "FR"}`);
  return `id,country\n${rows.join("\n")}\n`;
}

function ordersText(): string {
  const rows = Array.from({ length: 5 * customers }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, "0");
    return `o${i},c${(i * 7) % (customers - 1000)},2026-0${(i % 6) + 1}-${day},${(i % 17) + 1}.50`;
  });
  return `order_id,customer_id,at,amount\n${rows.join("\n")}\n`;
}
