import { createHash } from "node:crypto";
import { serialize } from "node:v8";

const remembered = 200;

/** Remembers which calls were seen to take long, so that the same ones are not tried as quick ones again. */
export class SlowCalls {
  readonly #keys = new Set<string>();

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  add(key: string): void {
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > remembered && oldest !== undefined) this.#keys.delete(oldest);
  }

  /** Over other data, everything may take another time. */
  clear(): void {
    this.#keys.clear();
  }
}

/** The same for the same question. The texts of questions are not kept. */
export const keyOf = (method: string, args: readonly unknown[]): string =>
  createHash("sha256").update(method).update(serialize(args)).digest("base64");
