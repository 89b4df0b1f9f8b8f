/** Work on a project's state: one after the other. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();
  #length = 0;

  /** How many are at it or wait. */
  get length(): number {
    return this.#length;
  }

  /** Does the work when all before it is done. @throws the signal's reason when it is aborted before */
  async take<Result>(
    signal: AbortSignal | undefined,
    work: () => Promise<Result>,
  ): Promise<Result> {
    this.#length += 1;
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    try {
      await before;
      signal?.throwIfAborted();
      return await work();
    } finally {
      this.#length -= 1;
      resolve();
    }
  }
}
