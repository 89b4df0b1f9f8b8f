/** Counts of rows by columns after which other work has its turn: some ten milliseconds. */
const STEPS_A_TURN = 4_000_000;

/**
 * Runs a computation that tells how many steps it has done since it told last, and lets other work have its turn now and then,
 * so that it can be stopped.
 */
export async function inTurns<Result>(
  work: Generator<number, Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  let steps = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    steps += step.value;
    if (steps < STEPS_A_TURN) continue;
    steps = 0;
    await otherWork();
    signal?.throwIfAborted();
  }
}

/** Resolves when what is waiting has had its turn. */
export const otherWork = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
