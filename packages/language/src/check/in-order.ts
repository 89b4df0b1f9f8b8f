import type { Diagnostic } from "@satsuma/model";

/** Diagnostics in the order of files and of places in them. */
export function inOrder(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
): Diagnostic[] {
  const place = new Map(files.map((file, i) => [file, i]));
  const fileOf = ({ primary }: Diagnostic): number => place.get(primary?.span.file ?? "") ?? -1;
  const startOf = ({ primary }: Diagnostic): number => primary?.span.start ?? 0;
  return diagnostics.toSorted((a, b) => fileOf(a) - fileOf(b) || startOf(a) - startOf(b));
}
