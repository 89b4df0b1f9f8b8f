import type { EnginesCounts } from "../engines.ts";

/** Counts what engines did. */
export class Tally {
  #answered = 0;
  #failed = 0;
  #killed = 0;
  readonly #stopped = { time: 0, memory: 0, asked: 0 };

  answered(): void {
    this.#answered += 1;
  }

  failed(): void {
    this.#failed += 1;
  }

  killed(): void {
    this.#killed += 1;
  }

  stopped(because: keyof EnginesCounts["stopped"]): void {
    this.#stopped[because] += 1;
  }

  counts(waiting: number): EnginesCounts {
    return {
      answered: this.#answered,
      failed: this.#failed,
      stopped: { ...this.#stopped },
      killed: this.#killed,
      waiting,
    };
  }
}
