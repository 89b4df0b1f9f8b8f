import type { Deed } from "./deed.ts";
import { QuickDeeds } from "./quick-deeds.ts";
import type { Question } from "./question.ts";
import { RunAways } from "./run-aways.ts";
import { SlowCalls } from "./slow-calls.ts";

/** What is presumed of a question before it is tried. */
interface Presumed {
  readonly isSlow: boolean;
  readonly isRunAway: boolean;
  readonly isQuick: boolean;
}

/** What was seen of questions, and what those that wait are presumed to be from then on. */
export class Experience {
  readonly #slow = new SlowCalls();
  readonly #quick = new QuickDeeds();
  readonly #runAways: RunAways;
  readonly #waiting: () => readonly Question[];

  /**
   * @param waiting questions that were not tried yet
   * @param elapsedMs milliseconds since any fixed moment, never going back
   */
  constructor(waiting: () => readonly Question[], elapsedMs: () => number) {
    this.#waiting = waiting;
    this.#runAways = new RunAways(elapsedMs);
  }

  of({ key, ...deed }: Deed & { readonly key: string }): Presumed {
    return {
      isSlow: this.#slow.has(key),
      isRunAway: this.#runAways.has(deed),
      isQuick: this.#quick.has(deed),
    };
  }

  /** It was answered before it counted as slow. */
  wasQuick({ asked }: Question): void {
    this.#quick.add(asked);
    for (const waiting of this.#like(asked)) waiting.presumeQuick(true);
  }

  /** It is not answered yet: nobody knows of the next. */
  isTakingLong({ asked }: Question): void {
    this.#quick.remove(asked);
    for (const waiting of this.#like(asked)) waiting.presumeQuick(false);
  }

  /** It had its time, and others go before it. */
  wasPutOff({ asked }: Question): void {
    this.#slow.add(asked.key);
    for (const waiting of this.#waiting())
      if (waiting.asked.key === asked.key) waiting.presumeSlow();
  }

  /** A process is killed for it: what else its caller asks of the same method may be no better. */
  ranAway(question: Question): void {
    const { asked } = question;
    this.isTakingLong(question);
    this.#runAways.add(asked);
    for (const waiting of this.#like(asked)) waiting.presumeRunAway();
  }

  /** Over other data, the same question may take another time. */
  forgetSlow(): void {
    this.#slow.clear();
  }

  #like({ by, method }: Deed): readonly Question[] {
    return this.#waiting().filter(({ asked }) => asked.by === by && asked.method === method);
  }
}
