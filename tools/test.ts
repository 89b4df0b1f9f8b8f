import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runStep, type Outcome } from "./checks/run-step.ts";
import { reportFolder, steps, type Step } from "./checks/steps.ts";
import { total } from "./checks/tally.ts";

// What `pnpm test` runs: every step but those that have to be asked for, or those that are named.
const chosen = chooseSteps(process.argv.slice(2));
if (chosen === undefined) {
  console.error(`Steps are ${steps.map((step) => step.name).join(", ")}.`);
  process.exitCode = 2;
} else {
  process.exitCode = await runSteps(chosen);
}

function chooseSteps(names: readonly string[]): readonly Step[] | undefined {
  const known = new Map(steps.map((step) => [step.name, step]));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0)
    return steps.filter(({ name, isAskedFor = false }) =>
      names.length === 0 ? !isAskedFor : names.includes(name),
    );
  console.error(`There is no step called ${unknown.join(" or ")}.`);
  return undefined;
}

/** @returns the exit code: 1 when a step failed */
async function runSteps(list: readonly Step[]): Promise<number> {
  rmSync(reportFolder, { recursive: true, force: true });
  mkdirSync(reportFolder, { recursive: true });
  const outcomes: Outcome[] = [];
  for (const [i, step] of list.entries()) {
    console.log(heading(`${i + 1}/${list.length} ${step.title}`));
    outcomes.push(await runStep(step));
  }
  return summarise(outcomes);
}

function summarise(outcomes: readonly Outcome[]): number {
  const all = total(outcomes.map(({ tally }) => tally));
  const { passed, failed, skipped } = all;
  console.log(heading(`Node ${process.versions.node}`));
  for (const { step, isPassed, seconds } of outcomes) {
    console.log(`${isPassed ? "passed" : "FAILED"}  ${step.title} (${seconds.toFixed(0)} s)`);
  }
  for (const title of all.skippedTitles) console.log(`skipped ${title}`);
  for (const title of all.failedTitles) console.log(`FAILED  ${title}`);
  const tally = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  writeFileSync(join(reportFolder, "tally.txt"), `${tally}\n`);
  console.log(tally);
  return outcomes.every(({ isPassed }) => isPassed) ? 0 : 1;
}

function heading(text: string): string {
  return `\n── ${text} ${"─".repeat(Math.max(0, 76 - text.length))}`;
}
