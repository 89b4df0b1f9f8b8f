import type { Queued, Turn } from "./fair-queue.ts";
import type { Answering } from "./reader.ts";

const longestSlice = 8;

/**
 * How long a question has before it may be put off, in milliseconds: twice as long each time it was, so that it comes to its end.
 *
 * @see Corbató, Merwin-Daggett and Daley, An experimental time-sharing system, 1962
 */
export const slice = ({ putOff }: { readonly putOff: number }, quickMs: number): number =>
  quickMs * Math.min(longestSlice, 2 ** putOff);

/**
 * Whether one that waits may take the place of one that is being answered. One's own quick questions pass slow ones, as far as slow ones hold
 * more than they may, or what is left is kept for others; those of others pass where they have fewer being answered. A slow one passes only whoever has several,
 * and a run-away nobody.
 */
export function mayPass(waiting: Queued, running: Queued, turn: Turn): boolean {
  const { runningOf, slowRunning, slowAtMost } = turn;
  if (waiting.by === running.by)
    return !waiting.isSlow && (!running.isSlow || slowRunning > slowAtMost || turn.isKept(waiting));
  const theirs = runningOf(waiting.by);
  const own = runningOf(running.by);
  return waiting.isSlow ? theirs === 0 && own > 1 && !waiting.isRunAway : theirs < own;
}

/** Those that were put off least first, of them the newest: the least work is lost. */
export const newestQuickFirst = (all: readonly Answering[]): readonly Answering[] =>
  all.toSorted(
    (one, other) =>
      Number(one.question.isSlow) - Number(other.question.isSlow) || other.since - one.since,
  );
