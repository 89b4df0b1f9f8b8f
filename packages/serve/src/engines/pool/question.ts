import type { Queued } from "./fair-queue.ts";

/** What is asked, by whom, and how long it may take. */
export interface Asked {
  readonly method: string;
  readonly args: readonly unknown[];
  readonly by: string;
  readonly timeMs: number;
  readonly key: string;
  readonly isSlow: boolean;
}

/** A question on its way: it waits, is being answered, or is settled. */
export class Question implements Queued {
  readonly asked: Asked;
  /** How often it was put off. */
  putOff: number;
  /** How many processes ended by themselves while they had it. */
  lostIn = 0;
  readonly #outcome = Promise.withResolvers<unknown>();
  #isSettled = false;
  #whenSettled: (() => void)[] = [];

  constructor(asked: Asked) {
    this.asked = asked;
    this.putOff = asked.isSlow ? 1 : 0;
  }

  get isSlow(): boolean {
    return this.putOff > 0;
  }

  get by(): string {
    return this.asked.by;
  }

  get outcome(): Promise<unknown> {
    return this.#outcome.promise;
  }

  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** Does something as soon as it is settled. */
  onceSettled(tidy: () => void): void {
    this.#whenSettled.push(tidy);
  }

  /** Does nothing when it is settled already; true when it was not. */
  answer(value: unknown): boolean {
    return this.#settle(() => this.#outcome.resolve(value));
  }

  /** Likewise. */
  fail(error: unknown): boolean {
    return this.#settle(() => this.#outcome.reject(error));
  }

  #settle(tell: () => void): boolean {
    if (this.#isSettled) return false;
    this.#isSettled = true;
    tell();
    for (const tidy of this.#whenSettled) tidy();
    this.#whenSettled = [];
    return true;
  }
}
