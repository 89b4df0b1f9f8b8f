/** How long whoever asked is expected to ask again, in milliseconds. */
const EXPECTED_MS = 60_000;

/**
 * Remembers who asked lately: they are likely to ask again soon, and a process is kept for them.
 *
 * @see Iyer and Druschel, Anticipatory scheduling: a disk scheduling framework to overcome deceptive idleness in synchronous I/O, 2001
 */
export class RecentCallers {
  /** The longest quiet first. */
  readonly #lastAsked = new Map<string, number>();
  readonly #elapsedMs: () => number;

  /** @param elapsedMs milliseconds since any fixed moment, never going back */
  constructor(elapsedMs: () => number) {
    this.#elapsedMs = elapsedMs;
  }

  note(by: string): void {
    const now = this.#elapsedMs();
    this.#lastAsked.delete(by);
    this.#lastAsked.set(by, now);
    for (const [each, askedAt] of this.#lastAsked) {
      if (askedAt + EXPECTED_MS > now) break;
      this.#lastAsked.delete(each);
    }
  }

  /** True where somebody else asked lately. */
  hasOther(by: string): boolean {
    const since = this.#elapsedMs() - EXPECTED_MS;
    return this.#lastAsked.entries().some(([each, askedAt]) => each !== by && askedAt > since);
  }
}
