import type { Work } from "./project-options.ts";

/**
 * Work that takes data in, fits or publishes waits for the one before it, as they write the same tables; once its project is
 * closed none begins.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #isClosed = false;

  /** Does the work when all before it is done. @throws TypeError when the project was closed */
  async take<Result>({ signal }: Work, work: () => Promise<Result>): Promise<Result> {
    this.mustBeOpen();
    const before = this.#last;
    const { promise, resolve: done } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    try {
      this.mustBeOpen();
      signal?.throwIfAborted();
      return await work();
    } finally {
      done();
    }
  }

  /** @throws TypeError when the project was closed */
  mustBeOpen(): void {
    if (this.#isClosed) throw new TypeError("project must be open, it was closed");
  }

  /** No more turns; false when that was so already. */
  close(): boolean {
    const wasOpen = !this.#isClosed;
    this.#isClosed = true;
    return wasOpen;
  }
}
