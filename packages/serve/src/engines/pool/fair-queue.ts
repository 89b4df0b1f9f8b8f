/** What waits for its turn. */
export interface Queued {
  /** Whoever asks: turns go round between them. */
  readonly by: string;
  readonly method: string;
  /** Whether it was seen to take long: quick ones go before it, and no caller may hold every reader with such. */
  readonly isSlow: boolean;
  /** Whether a process had to be killed lately for the like of it: it is slow, and gets no place beside those for slow ones. */
  readonly isRunAway: boolean;
  /** Whether nobody knows how long it takes: while others ask too, no caller may hold every process with such. */
  readonly isUntried: boolean;
}

/** What bears on whose turn it is. */
export interface Turn {
  /** How many calls of somebody are being answered. */
  readonly runningOf: (by: string) => number;
  /** How many slow calls are being answered. */
  readonly slowRunning: number;
  /** At most so many slow calls are answered at once, unless each is of another caller. */
  readonly slowAtMost: number;
  /** Whether the process that is left is kept from a call, for others. */
  readonly isKept: (call: Queued) => boolean;
}

/**
 * Those who wait. Whoever has the fewest calls running goes first, of those who waited longest since their last turn; of one's own calls
 * the first, except that slow ones let quick ones pass while others like them are being answered, and wait where one of theirs is. What a
 * process is kept from waits.
 */
export class FairQueue<Call extends Queued> {
  readonly #waiting = new Map<string, Call[]>();
  readonly #lastTurn = new Map<string, number>();
  #turns = 0;

  get size(): number {
    return [...this.#waiting.values()].reduce((sum, calls) => sum + calls.length, 0);
  }

  sizeOf(by: string): number {
    return this.#waiting.get(by)?.length ?? 0;
  }

  /** All that wait. */
  get all(): readonly Call[] {
    return [...this.#waiting.values()].flat();
  }

  /** True where a call of some kind waits. */
  has(isMeant: (call: Call) => boolean): boolean {
    return this.all.some(isMeant);
  }

  add(call: Call): void {
    const calls = this.#waiting.get(call.by);
    if (calls === undefined) this.#waiting.set(call.by, [call]);
    else calls.push(call);
  }

  /** Puts a call that had its turn before all others of the same caller. */
  putBack(call: Call): void {
    this.#waiting.set(call.by, [call, ...(this.#waiting.get(call.by) ?? [])]);
  }

  /** False when it does not wait. */
  remove(call: Call): boolean {
    const calls = this.#waiting.get(call.by);
    const rest = calls?.filter((each) => each !== call);
    if (calls === undefined || rest?.length === calls.length) return false;
    if (rest === undefined || rest.length === 0) this.#waiting.delete(call.by);
    else this.#waiting.set(call.by, rest);
    return true;
  }

  /** Takes the call whose turn it is; undefined when none may go. */
  next(turn: Turn): Call | undefined {
    const callers = [...this.#waiting.keys()].toSorted(
      (one, other) =>
        turn.runningOf(one) - turn.runningOf(other) || this.#turnOf(one) - this.#turnOf(other),
    );
    for (const by of callers) {
      const calls = this.#waiting.get(by) ?? [];
      const call = firstOf(
        calls.filter((each) => !turn.isKept(each)),
        turn,
        by,
      );
      if (call === undefined) continue;
      this.remove(call);
      this.#turns += 1;
      this.#lastTurn.set(by, this.#turns);
      return call;
    }
    return undefined;
  }

  /** Takes all of them out. */
  clear(): readonly Call[] {
    const { all } = this;
    this.#waiting.clear();
    return all;
  }

  #turnOf(by: string): number {
    return this.#lastTurn.get(by) ?? 0;
  }
}

function firstOf<Call extends Queued>(
  calls: readonly Call[],
  { slowRunning, slowAtMost, runningOf }: Turn,
  by: string,
): Call | undefined {
  if (slowRunning === 0) return calls[0];
  const quick = calls.find(({ isSlow }) => !isSlow);
  if (quick !== undefined || slowRunning < slowAtMost) return quick ?? calls[0];
  return runningOf(by) === 0 ? calls.find(({ isRunAway }) => !isRunAway) : undefined;
}
