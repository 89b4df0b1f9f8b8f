/** The questions that are being answered, so that one key stops them all. */
export class Asking {
  readonly #stops = new Map<AbortController, string>();
  readonly #changed: (asked: readonly string[]) => void;

  /** @param changed told what is being asked now, the oldest first */
  constructor(changed: (asked: readonly string[]) => void) {
    this.#changed = changed;
  }

  /** @param what in a few words */
  begin(what: string): AbortController {
    const stop = new AbortController();
    this.#stops.set(stop, what);
    this.#tell();
    return stop;
  }

  end(stop: AbortController): void {
    if (this.#stops.delete(stop)) this.#tell();
  }

  /** Stops them all. @returns how many there were */
  stopAll(): number {
    const count = this.#stops.size;
    for (const stop of this.#stops.keys()) stop.abort(stopped);
    this.#stops.clear();
    this.#tell();
    return count;
  }

  #tell(): void {
    this.#changed([...this.#stops.values()]);
  }
}

/** The reason of a question that the user stopped. */
export const stopped = "stopped by the user";
