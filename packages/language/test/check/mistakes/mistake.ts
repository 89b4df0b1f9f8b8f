/** A mistake and what is said of it. */
export interface Mistake {
  readonly code: string;
  /** A file, or the rule of a segment; `«…»` is what the diagnostic points at. */
  readonly text: string;
  /** What the message must say. */
  readonly says: string;
  /** The text with the first advice followed; without mistakes. */
  readonly fixed?: string;
}

/** A text, what the message must say, and the text with the first advice followed. */
type Row = readonly [text: string, says: string, fixed?: string];

/** Several mistakes with one code. */
export const mistakes = (code: string, rows: readonly Row[]): Mistake[] =>
  rows.map(([text, says, fixed]) => ({ code, text, says, ...(fixed !== undefined && { fixed }) }));
