import type { Diagnostic } from "@satsuma/model";

/** Rules that do not check stop the work. */
export class RuleErrors extends Error {
  override readonly name = "RuleErrors";
  readonly diagnostics: readonly Diagnostic[];
  /** Text of the files the diagnostics are about. */
  readonly texts: ReadonlyMap<string, string>;
  /** Which rules, in words: those of now unless said otherwise. */
  readonly where: string;

  constructor(
    diagnostics: readonly Diagnostic[],
    texts: ReadonlyMap<string, string>,
    where = "the rules",
  ) {
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    super(errors === 1 ? `1 error in ${where}` : `${errors} errors in ${where}`);
    this.diagnostics = diagnostics;
    this.texts = texts;
    this.where = where;
  }
}
