import { deepOptions } from "./options.ts";
import type { DeepOptions } from "./options.ts";
import { failureText, oneOfEach, productionTable, refusals, summary } from "./report.ts";
import { openEngines } from "./run/engines.ts";
import { keep } from "./run/regression.ts";
import { shrunk } from "./run/shrink.ts";
import { search } from "./run/tour.ts";
import type { Tally } from "./run/tour.ts";
import { missed } from "./text/productions.ts";

/** A search of so many programs is long enough to hit every production. */
const fullRun = 5000;

process.exitCode = await run(deepOptions(process.argv.slice(2)));

/** Searches, prints what was found, and keeps it. @returns the exit code: 1 where something was found or missed */
async function run(options: DeepOptions): Promise<number> {
  const { seed, programs, minutes } = options;
  console.log(`seed ${seed}`);
  const engines = await openEngines(options.engines, console.log);
  console.log(`interpreter = ${engines.map(({ name }) => name).join(" = ")}`);
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  let told = 0;
  const notice = async (tally: Tally): Promise<void> => {
    if (tally.shops % 10 === 0) console.log(summary(tally, seconds()));
    for (const failure of oneOfEach(tally.failures.slice(told))) {
      const smallest = await shrunk(failure, engines, options.tries);
      console.log(`\n${failureText(smallest)}\nkept as ${keep(smallest)}\n`);
    }
    told = tally.failures.length;
  };
  const until = started + minutes * 60_000;
  const tally = await search({ seed, programs, until }, engines, notice);
  for (const engine of engines) await engine.close();
  return conclude(tally, seconds());
}

/** Tells what was tried, production by production. @returns the exit code */
function conclude(tally: Tally, seconds: number): number {
  console.log(productionTable(tally));
  console.log(`refused by the checker: ${refusals(tally) || "none"}`);
  console.log(summary(tally, seconds));
  const unhit = missed(tally.productions);
  if (unhit.length > 0) console.log(`never hit: ${unhit.join(", ")}`);
  const isMissing = unhit.length > 0 && tally.programs >= fullRun;
  return tally.failures.length > 0 || isMissing ? 1 : 0;
}
