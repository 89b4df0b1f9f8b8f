import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { root } from "../repository/files.ts";
import type { Step } from "./steps.ts";
import { tallyOf, type Tally } from "./tally.ts";

/** How one step ended. */
export interface Outcome {
  readonly step: Step;
  readonly isPassed: boolean;
  /** A step without tests of its own counts as nothing when it passed and as one failure when not. */
  readonly tally: Tally;
  readonly seconds: number;
}

/** Runs a step with its output on the terminal. */
export async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  const isPassed = await runAll(step.commands);
  const tally =
    step.report === undefined ? noTests(step, isPassed) : testsOf(step.report, step, isPassed);
  return { step, isPassed, tally, seconds: (performance.now() - started) / 1000 };
}

/** A failure does not keep the next program from running, so that one run shows all there is to mend. */
async function runAll(commands: Step["commands"]): Promise<boolean> {
  let isPassed = true;
  for (const [program, ...args] of commands) {
    console.log(`$ ${[program, ...args].join(" ")}`);
    if ((await exitCode(program, args)) !== 0) isPassed = false;
  }
  return isPassed;
}

/** Something that broke after its test, or between files, fails the step and no test: it is named all the same. */
function testsOf(report: string, { title }: Step, isPassed: boolean): Tally {
  const tally = tallyOf(report);
  if (isPassed || tally.failed > 0) return tally;
  return { ...tally, failed: 1, failedTitles: [`${title}: outside the tests, see above`] };
}

const noTests = ({ title }: Step, isPassed: boolean): Tally => ({
  passed: 0,
  failed: isPassed ? 0 : 1,
  skipped: 0,
  skippedTitles: [],
  failedTitles: isPassed ? [] : [title],
});

/** The exit code, or 1 when the program was killed or could not be started. */
async function exitCode(program: string, args: readonly string[]): Promise<number> {
  const installed = join(root, "node_modules/.bin");
  const env = { ...process.env, PATH: `${installed}${delimiter}${process.env["PATH"] ?? ""}` };
  const child = spawn(program, args, { cwd: root, env, stdio: "inherit" });
  try {
    const [code]: unknown[] = await once(child, "close");
    return typeof code === "number" ? code : 1;
  } catch (error) {
    console.error(`${program} could not be started: ${String(error)}`);
    return 1;
  }
}
