/**
 * Does things one after the other, each when React has drawn what the one before changed: a terminal tells keys that come fast at once,
 * and each is for what the user would have seen.
 */
export class InputQueue {
  readonly #waiting: (() => void)[] = [];
  #isSettling = false;

  push(work: () => void): void {
    if (this.#isSettling) this.#waiting.push(work);
    else this.#now(work);
  }

  #now(work: () => void): void {
    this.#isSettling = true;
    // React draws in a microtask of its own, which was asked for earlier than this one.
    queueMicrotask(() => this.#settled());
    work();
  }

  #settled(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#isSettling = false;
    else this.#now(next);
  }
}
