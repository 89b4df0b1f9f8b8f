import { deedKey } from "./deed.ts";
import type { Deed } from "./deed.ts";

/** How many are remembered: the one that was quick longest ago is forgotten first. */
const REMEMBERED = 10_000;

/** Remembers whose questions of which method were quick when one was last answered. */
export class QuickDeeds {
  readonly #keys = new Set<string>();

  has(deed: Deed): boolean {
    return this.#keys.has(deedKey(deed));
  }

  add(deed: Deed): void {
    const key = deedKey(deed);
    this.#keys.delete(key);
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > REMEMBERED && oldest !== undefined) this.#keys.delete(oldest);
  }

  remove(deed: Deed): void {
    this.#keys.delete(deedKey(deed));
  }
}
