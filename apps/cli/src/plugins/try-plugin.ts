import { fork } from "node:child_process";
import { once } from "node:events";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { TrialMessage, TrialOrder } from "./trial.ts";

/** What came of a trial. */
export interface Trial {
  /** npm name as the plugin gives it; absent when it could not be loaded. */
  readonly plugin?: string;
  /** Why it could not be loaded. */
  readonly broken?: { readonly problem: string; readonly help?: string };
  readonly checks: readonly TriedCheck[];
}

/** A check, and what came of it. */
export interface TriedCheck {
  readonly id: string;
  readonly title: string;
  /** What was found; absent where nothing was. */
  readonly problem?: string;
  /** The failed check that left this one with something it could not try. */
  readonly untriedFor?: string;
}

type Outcome = Pick<TriedCheck, "problem" | "untriedFor">;

export interface TrialOptions {
  /** How long the plugin may take to load, and for each check, before it counts as hanging. */
  readonly patienceMs: number;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Holds a plugin's package against the contract. A check that hangs or ends its process is told as such; the others go on. */
export async function tryPlugin(folder: string, options: TrialOptions): Promise<Trial> {
  let trial: Trial = { checks: [] };
  const outcomes = new Map<number, Outcome>();
  for (let from = 0; ;) {
    const end = await oneProcess({ folder, from }, options, (message) => {
      if (message.kind === "loaded") trial = { plugin: message.plugin, checks: message.checks };
      if (message.kind === "broken") trial = { checks: [], broken: message };
      if (message.kind === "done") {
        const { index, kind: _, ...outcome } = message;
        outcomes.set(index, outcome);
        options.progress(message.index + 1, trial.checks.length);
      }
    });
    if (end.kind === "finished") break;
    if (trial.plugin === undefined) return { checks: [], broken: { problem: end.problem } };
    outcomes.set(end.index, { problem: end.problem });
    from = end.index + 1;
    if (from >= trial.checks.length) break;
  }
  return { ...trial, checks: trial.checks.map((check, i) => ({ ...check, ...outcomes.get(i) })) };
}

/** How a process ended: with all that it had to do, or in the middle of a check. */
type End =
  | { readonly kind: "finished" }
  | { readonly kind: "stopped"; readonly index: number; readonly problem: string };

async function oneProcess(
  order: TrialOrder,
  { patienceMs, signal }: TrialOptions,
  told: (message: TrialMessage) => void,
): Promise<End> {
  const child = fork(script, { stdio: ["ignore", "ignore", "ignore", "ipc"], signal });
  const exited = once(child, "exit");
  // Being aborted is told by the signal, below.
  child.on("error", () => {});
  let index = order.from;
  let isFinished = false;
  let isLate = false;
  const late = (): void => {
    isLate = true;
    child.kill("SIGKILL");
  };
  let timer = setTimeout(late, patienceMs);
  child.on("message", (message: TrialMessage) => {
    clearTimeout(timer);
    timer = setTimeout(late, patienceMs);
    if (message.kind === "started") index = message.index;
    if (message.kind === "finished") isFinished = true;
    told(message);
  });
  child.send(order);
  await exited;
  clearTimeout(timer);
  signal.throwIfAborted();
  if (isFinished) return { kind: "finished" };
  const problem = isLate
    ? `did not come back within ${patienceMs / 1000} s`
    : `ended the process it ran in`;
  return { kind: "stopped", index, problem };
}

/** Beside this module, and as it is: source or built. */
const script = fileURLToPath(
  new URL(`./trial${extname(fileURLToPath(import.meta.url))}`, import.meta.url),
);

/** True when nothing speaks against the plugin. */
export const isSound = ({ broken, checks }: Trial): boolean =>
  broken === undefined && checks.every(({ problem }) => problem === undefined);
