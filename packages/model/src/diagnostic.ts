/** How bad: an error stops the work, a warning is likely a mistake, a hint is worth knowing. */
export type Severity = "error" | "warning" | "hint";

/** A stretch of a text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  /** Path of the file relative to the project, or a name such as `<expression>`. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Replaces a stretch of a text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A stretch of text and why it matters. */
export interface Label {
  readonly span: Span;
  readonly text?: string;
}

/** What to do about a diagnostic, as an imperative. */
export interface Help {
  readonly text: string;
  /** Applying all of them carries the advice out. */
  readonly edits?: readonly Edit[];
  /** True when applying the edits certainly keeps what the author meant. */
  readonly sure: boolean;
}

/** Something a person got wrong, or should know. Collected, never thrown. */
export interface Diagnostic {
  /** Stable: `SEG3002`. Explained in `docs/errors.md`. */
  readonly code: string;
  readonly severity: Severity;
  /** What was found and what was expected; stands alone. */
  readonly message: string;
  /** Where; absent when it is about no text (a data file, the project as a whole). */
  readonly primary?: Label;
  readonly secondary?: readonly Label[];
  readonly notes?: readonly string[];
  readonly help?: readonly Help[];
}

/** True when at least one of them is an error. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === "error");
