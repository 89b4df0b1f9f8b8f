import type { Queued } from "./fair-queue.ts";

/** What is asked, by whom, and how long it may take. */
export interface Asked {
  readonly method: string;
  readonly args: readonly unknown[];
  readonly by: string;
  readonly timeMs: number;
  readonly key: string;
  readonly isSlow: boolean;
  readonly isRunAway: boolean;
  /** Whether the last of its caller's questions of the same method was quick. */
  readonly isQuick: boolean;
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
  #isRunAway: boolean;
  #isQuick: boolean;
  #whenSettled: (() => void)[] = [];

  constructor(asked: Asked) {
    this.asked = asked;
    this.#isRunAway = asked.isRunAway;
    this.#isQuick = asked.isQuick;
    this.putOff = asked.isSlow || asked.isRunAway ? 1 : 0;
  }

  get isSlow(): boolean {
    return this.putOff > 0;
  }

  /** Neither it nor what is like it was seen to be quick, or slow. */
  get isUntried(): boolean {
    return !this.isSlow && !this.#isQuick;
  }

  /** What is like it was quick, or is not known to be so any more. */
  presumeQuick(isQuick: boolean): void {
    this.#isQuick = isQuick;
  }

  /** It is like others that took long: quick ones go before it, and it has longer when its turn comes. */
  presumeSlow(): void {
    this.putOff = Math.max(1, this.putOff);
  }

  /** It is like one for which a process had to be killed. */
  presumeRunAway(): void {
    this.presumeSlow();
    this.#isRunAway = true;
  }

  get isRunAway(): boolean {
    return this.#isRunAway;
  }

  get by(): string {
    return this.asked.by;
  }

  get method(): string {
    return this.asked.method;
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
