import type { Turn } from "./fair-queue.ts";
import { isKeptProcess } from "./kept-process.ts";
import type { HeldProcess } from "./kept-process.ts";
import type { Answering, Reader } from "./reader.ts";
import type { RecentCallers } from "./recent-callers.ts";

/** What the readers that may be asked are at. */
export const answeringOf = (readers: readonly Reader[]): readonly Answering[] =>
  readers.flatMap(({ answering }) => answering ?? []);

/** Whose turn it is, by what the readers are at and who asked lately. */
export function turnOf(readers: readonly Reader[], recent: RecentCallers): Turn {
  const running = answeringOf(readers).map(({ question }) => question);
  return {
    runningOf: (by) => running.filter((question) => question.by === by).length,
    // One that is started again was held by a call that did not stop: its place is not for another such.
    slowRunning:
      running.filter(({ isSlow }) => isSlow).length +
      readers.filter(({ isReady }) => !isReady).length,
    slowAtMost: Math.max(1, readers.length - 1),
    isKept: (call) =>
      recent.hasOther(call.by) && isKeptProcess(call, readers.flatMap(heldBy), readers.length),
  };
}

/** A reader whose process ended over a question is held by it until it is started again. */
function heldBy({ answering, endedOver }: Reader): readonly HeldProcess[] {
  const question = answering?.question ?? endedOver;
  if (question === undefined) return [];
  const { by, method, isSlow, isUntried } = question;
  return [{ by, method, isSlow, isUntried, isStopped: answering?.isStopped ?? true }];
}
