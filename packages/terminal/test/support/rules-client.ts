import type { CheckAnswer, Client, RuleFileState } from "@satsuma/http/client";
import type { Problem } from "@satsuma/http/client";

type Rules = Pick<Client, "rules" | "rule" | "saveRule" | "check">;

/** A server with one rule file. */
export class RulesClient implements Rules {
  readonly saved: (readonly [file: string, text: string, ifVersion: string | null])[] = [];
  /** What saving is answered with, and all that comes after it. */
  refuses: Problem | undefined;
  readonly #text: () => string;
  readonly #answer: CheckAnswer;
  #saved: string | undefined;
  #isGone = false;

  constructor(text: () => string, answer: CheckAnswer = { diagnostics: [], tests: [] }) {
    this.#text = text;
    this.#answer = answer;
  }

  rules(): Promise<readonly RuleFileState[]> {
    if (this.#isGone && this.refuses !== undefined) return Promise.reject(this.refuses);
    return Promise.resolve([this.#state()]);
  }

  rule(): Promise<RuleFileState> {
    return Promise.resolve(this.#state());
  }

  saveRule(file: string, text: string, ifVersion: string | null): Promise<RuleFileState> {
    if (this.refuses !== undefined) {
      this.#isGone = true;
      return Promise.reject(this.refuses);
    }
    this.saved.push([file, text, ifVersion]);
    this.#saved = text;
    return this.rule();
  }

  check(): Promise<CheckAnswer> {
    return Promise.resolve(this.#answer);
  }

  #state(): RuleFileState {
    const text = this.#saved ?? this.#text();
    return {
      file: "segments/vip.seg",
      text,
      version:
        text === this.#text() && this.#saved === undefined
          ? `v${text.split("\n").length - 1}`
          : "saved",
    };
  }
}
