import type { CopiedState } from "@satsuma/standard";
import type { Engine } from "../process/engine.ts";
import { sentence } from "../process/sentence.ts";
import type { Readers } from "../pool/readers.ts";
import type { Copies } from "./copies.ts";

/** Brings what was published to those who answer. */
export class Publishing {
  readonly #copies: Copies;
  readonly #readers: Readers;
  readonly #count: number;
  #copied: CopiedState | undefined;
  #isOther = false;
  #problem: string | undefined;

  constructor(copies: Copies, readers: Readers, count: number) {
    this.#copies = copies;
    this.#readers = readers;
    this.#count = count;
  }

  /** What keeps newer results from being answered from, in a sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** ISO instant of what is answered from. */
  get publishedAt(): string | null {
    return this.#copied?.writtenAt ?? null;
  }

  /** The same results are to be answered otherwise: by another config. */
  expectOther(): void {
    this.#isOther = true;
  }

  /**
   * Has an engine copy the state, and others answer from the copies where something is new.
   *
   * @returns the mark of what is answered from; undefined when that could not be, and those before go on
   */
  async answerFrom(engine: Engine, now: string): Promise<string | undefined> {
    const folders = this.#copies.next(this.#count);
    const known = this.#isOther ? undefined : this.#copied?.stamp;
    try {
      const answer = await engine.call("copyState", [folders, known], now).outcome;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is what the method of this name gives
      const copied = answer as CopiedState;
      if (copied.isNew) await this.#readers.replace(folders);
      this.#copied = copied;
      this.#isOther = false;
      this.#problem = undefined;
      return copied.mark;
    } catch (error) {
      this.#problem = sentence(error);
      await this.#copies.remove(folders);
      return undefined;
    }
  }
}
