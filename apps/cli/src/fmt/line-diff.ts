/** How many lines stay beside each change. */
const CONTEXT = 3;

/** A line that both texts have, or that only one of them has. */
interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/**
 * What has to be done to one text to make it another, as a unified diff without its head. Empty when they are equal.
 * Cost: the product of how many lines of each lie between the first and the last change.
 */
export function lineDiff(before: string, after: string): readonly string[] {
  const lines = compared(before.split("\n"), after.split("\n"));
  return hunks(lines).flatMap(({ from, to }) => [
    hunkHead(lines, from, to),
    ...lines.slice(from, to).map(({ sign, text }) => `${sign}${text}`),
  ]);
}

function compared(before: readonly string[], after: readonly string[]): Line[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [
    ...before.slice(0, start).map(kept),
    ...between(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(kept),
  ];
}

const kept = (text: string): Line => ({ sign: " ", text });

/** The longest common subsequence of lines stays; `longest[i][j]` is its length from line `i` and line `j` on. */
function between(before: readonly string[], after: readonly string[]): Line[] {
  const longest = Array.from(
    { length: before.length + 1 },
    () => new Uint32Array(after.length + 1),
  );
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      longest[i]![j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      lines.push(kept(old));
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: "-", text: old });
      i += 1;
    } else if (fresh !== undefined) {
      lines.push({ sign: "+", text: fresh });
      j += 1;
    }
  }
  return lines;
}

/** Stretches of changed lines with their context; those that would touch are one. */
function hunks(lines: readonly Line[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [i, { sign }] of lines.entries()) {
    if (sign === " ") continue;
    const from = Math.max(0, i - CONTEXT);
    const to = Math.min(lines.length, i + CONTEXT + 1);
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else found.push({ from, to });
  }
  return found;
}

function hunkHead(lines: readonly Line[], from: number, to: number): string {
  const place = (without: "-" | "+"): string => {
    const before = lines.slice(0, from).filter(({ sign }) => sign !== without).length;
    const count = lines.slice(from, to).filter(({ sign }) => sign !== without).length;
    return `${count === 0 ? before : before + 1},${count}`;
  };
  return `@@ -${place("+")} +${place("-")} @@`;
}
