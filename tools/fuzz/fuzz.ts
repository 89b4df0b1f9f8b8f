import type { Random } from "../differential/random.ts";
import type { Corpus } from "./corpus.ts";
import { input } from "./mutate.ts";
import type { Target } from "./targets.ts";

/** A text that a target could not take. */
export interface Crash {
  readonly target: string;
  readonly text: string;
  readonly message: string;
}

/** The text that a target took longest for. */
export interface Slowest {
  readonly target: string;
  readonly text: string;
  readonly milliseconds: number;
}

/** What came of some inputs. */
export interface FuzzTally {
  inputs: number;
  readonly crashes: Crash[];
  /** By target. */
  readonly slowest: Map<string, Slowest>;
  /** How many inputs each target was given. */
  readonly given: Map<string, number>;
  /** Those that took longer than is allowed, twice: once may have been the collection of garbage that others left. */
  readonly tooSlow: Slowest[];
}

/** The longest that one input may take. */
export const limit = 200;

export const emptyTally = (): FuzzTally => ({
  inputs: 0,
  crashes: [],
  slowest: new Map(),
  given: new Map(),
  tooSlow: [],
});

/** Gives one more input to the targets whose turn it is. */
export function fuzzOnce(
  corpus: Corpus,
  random: Random,
  targets: readonly Target[],
  tally: FuzzTally,
): void {
  const text = input(corpus, random);
  tally.inputs += 1;
  for (const target of targets)
    if (tally.inputs % target.every === 0) give(text, target, random, tally);
}

function give(text: string, target: Target, random: Random, tally: FuzzTally): void {
  const started = worked();
  try {
    target.run(text, random);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tally.crashes.push({ target: target.name, text, message });
    return;
  }
  const taken = { target: target.name, text, milliseconds: worked() - started };
  tally.given.set(target.name, (tally.given.get(target.name) ?? 0) + 1);
  const slowest = tally.slowest.get(target.name);
  if (!slowest || slowest.milliseconds < taken.milliseconds) tally.slowest.set(target.name, taken);
  if (taken.milliseconds > limit && isSlowAgain(taken, target, random)) tally.tooSlow.push(taken);
}

function isSlowAgain({ text }: Slowest, target: Target, random: Random): boolean {
  const started = worked();
  target.run(text, random);
  return worked() - started > limit;
}

/** Milliseconds this thread has worked: what else a machine does is not counted. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
