/** How many questions are at work or wait at most: beyond that it is better to say so at once than to answer everybody late. */
export interface AdmissionLimits {
  readonly questions: number;
  /** How many of one principal. */
  readonly questionsEach: number;
}

/** Lets questions in, up to a number. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #of = new Map<string, number>();
  #all = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  /** How many are in. */
  get size(): number {
    return this.#all;
  }

  /** Takes one in, to be let out by what it returns, once; or says what is full. */
  enter(principal: string): (() => void) | "full" | "share" {
    const own = this.#of.get(principal) ?? 0;
    if (this.#all >= this.#limits.questions) return "full";
    if (own >= this.#limits.questionsEach) return "share";
    this.#all += 1;
    this.#of.set(principal, own + 1);
    return () => this.#leave(principal);
  }

  #leave(principal: string): void {
    const own = this.#of.get(principal) ?? 0;
    this.#all -= 1;
    if (own <= 1) this.#of.delete(principal);
    else this.#of.set(principal, own - 1);
  }
}
