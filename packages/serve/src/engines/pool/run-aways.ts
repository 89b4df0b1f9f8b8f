import { deedKey } from "./deed.ts";
import type { Deed } from "./deed.ts";

/** How long it is remembered, in milliseconds: as long as most of what waits may wait. */
const REMEMBERED_MS = 60_000;

/**
 * Remembers for whom a process had to be killed, and for which method: what they ask of it next counts as slow, so that it does not hold
 * the last process while it is found out what it does. What else they ask is as quick as before.
 */
export class RunAways {
  readonly #until = new Map<string, number>();
  readonly #elapsedMs: () => number;

  /** @param elapsedMs milliseconds since any fixed moment, never going back */
  constructor(elapsedMs: () => number) {
    this.#elapsedMs = elapsedMs;
  }

  has(deed: Deed): boolean {
    return (this.#until.get(deedKey(deed)) ?? -Infinity) > this.#elapsedMs();
  }

  add(deed: Deed): void {
    const now = this.#elapsedMs();
    for (const [each, until] of this.#until) if (until <= now) this.#until.delete(each);
    this.#until.set(deedKey(deed), now + REMEMBERED_MS);
  }
}
