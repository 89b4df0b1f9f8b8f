/** A line of one text, of the other, or of both. */
export interface DiffLine {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/**
 * What turns one text into another, line by line, with as many lines the same as can be.
 *
 * Cost: the product of the two numbers of lines.
 *
 * @see Wagner and Fischer, The String-to-String Correction Problem, 1974
 */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const one = before.split("\n");
  const other = after.split("\n");
  const common = commonLengths(one, other);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    const [old, next] = [one[i], other[j]];
    const withoutOld = common[i + 1]?.[j] ?? -1;
    const withoutNext = common[i]?.[j + 1] ?? -1;
    if (old !== undefined && old === next) {
      lines.push({ kind: "same", text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (next === undefined || withoutOld >= withoutNext)) {
      lines.push({ kind: "gone", text: old });
      i += 1;
    } else {
      lines.push({ kind: "new", text: next ?? "" });
      j += 1;
    }
  }
  return lines;
}

/** [i][j]: how many lines the rests from line i and from line j have in common, in order. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly number[][] {
  const table = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const [row = [], below = []] = [table[i], table[i + 1]];
      row[j] =
        one[i] === other[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}
