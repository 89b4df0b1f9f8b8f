import type { Queued } from "./fair-queue.ts";

/** A process that somebody's question holds, or that is started anew because of one. */
export interface HeldProcess {
  readonly by: string;
  readonly method: string;
  readonly isSlow: boolean;
  readonly isUntried: boolean;
  /** Whether it was told to stop, or killed, and cannot be asked yet. */
  readonly isStopped: boolean;
}

/**
 * Whether the process that is left is kept from a question, for others who asked lately: its caller holds the rest with questions of
 * which nobody knows that they are quick. What was seen to be quick is kept from nothing.
 */
export function isKeptProcess(
  question: Queued,
  held: readonly HeldProcess[],
  processes: number,
): boolean {
  if (!question.isUntried && !question.isSlow) return false;
  const doubtful = held.filter((each) => each.by === question.by && isDoubtful(each, question));
  return doubtful.length >= Math.max(1, processes - 1);
}

/** One's own slow question leaves a process to what else one asks, as long as that is not like it. */
const isDoubtful = (held: HeldProcess, question: Queued): boolean =>
  held.isStopped ||
  held.isUntried ||
  (held.isSlow && (question.isSlow || question.method === held.method));
