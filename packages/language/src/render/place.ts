import { positionAt } from "@satsuma/model";
import type { Diagnostic } from "@satsuma/model";

/** The text of a file by the name spans use; undefined when it is not at hand. */
export type TextOfFile = (file: string) => string | undefined;

/** Where a diagnostic points, as editors count: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface DiagnosticPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The place of a diagnostic; undefined when it is about no text, or its text is not at hand. */
export function diagnosticPlace(
  { primary }: Diagnostic,
  textOfFile: TextOfFile,
): DiagnosticPlace | undefined {
  const text = primary && textOfFile(primary.span.file);
  if (!primary || text === undefined) return undefined;
  const { file, start, end } = primary.span;
  const from = positionAt(text, start);
  const to = positionAt(text, end);
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
