import type { Diagnostic } from "@satsuma/model";

/** Diagnostics in the order of files and of places in them; those of one place in an order of their own. */
export function inOrder(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
): Diagnostic[] {
  const place = new Map(files.map((file, i) => [file, i]));
  const fileOf = ({ primary }: Diagnostic): number => place.get(primary?.span.file ?? "") ?? -1;
  return diagnostics.toSorted((a, b) => fileOf(a) - fileOf(b) || inFile(a, b));
}

/** Which of two diagnostics of one file comes first: by place, and at one place by code and words. */
export function inFile(a: Diagnostic, b: Diagnostic): number {
  const [one, other] = [a.primary?.span, b.primary?.span];
  return (
    (one?.start ?? 0) - (other?.start ?? 0) ||
    (one?.end ?? 0) - (other?.end ?? 0) ||
    compared(a.code, b.code) ||
    compared(a.message, b.message)
  );
}

const compared = (a: string, b: string): number => Number(a > b) - Number(a < b);
