/** Something a person writes, and what they are told. */
export interface Mistake {
  readonly code: string;
  /** True for a whole file; an expression standing alone otherwise. */
  readonly file?: true;
  /** `⟦` and `⟧` enclose the place the error points at. */
  readonly text: string;
  readonly says: string;
  readonly help: readonly Advice[];
}

/** One piece of help. */
export interface Advice {
  readonly says: string;
  /** The text once it is followed; absent where it has no edits. */
  readonly gives?: string;
  readonly sure?: true;
}
