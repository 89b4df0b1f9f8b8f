/** A stretch of a text and what stands in its place. */
export interface ChangedStretch {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The shortest stretch whose replacement turns one text into another, so that a cursor outside of it stays where it is. */
export function changedStretch(before: string, after: string): ChangedStretch {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
