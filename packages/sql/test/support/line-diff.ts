/** What to change in one text to get another, line by line as `diff -U1` writes it; empty where they are the same. */
export function lineDiff(before: string, after: string): string {
  const edits = editsBetween(before.split("\n"), after.split("\n"));
  const shown = new Set(edits.flatMap(({ sign }, i) => (sign === " " ? [] : [i - 1, i, i + 1])));
  return edits
    .flatMap(({ sign, line }, i) => {
      if (!shown.has(i)) return [];
      return i > 0 && shown.has(i - 1) ? [sign + line] : ["@@", sign + line];
    })
    .join("\n");
}

interface Edit {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** The fewest lines taken out and put in. Cost: the product of both numbers of lines. */
function editsBetween(before: readonly string[], after: readonly string[]): Edit[] {
  const common = commonLengths(before, after);
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, made] = [before[i], after[j]];
    const isSame = old !== undefined && old === made;
    const isTaken = (common[i + 1]?.[j] ?? -1) >= (common[i]?.[j + 1] ?? -1);
    if (isSame) edits.push({ sign: " ", line: old });
    else if (old !== undefined && (made === undefined || isTaken))
      edits.push({ sign: "-", line: old });
    else edits.push({ sign: "+", line: made ?? "" });
    const sign = edits.at(-1)?.sign;
    if (sign !== "+") i += 1;
    if (sign !== "-") j += 1;
  }
  return edits;
}

/** How many lines the rest of one text from a line on has in common with the rest of the other, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}
