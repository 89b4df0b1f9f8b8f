import type { Range } from "./range.ts";

type End = NonNullable<Range["low"]>;

/** True when every value of one thing lies in one of these ranges. `from` is where its values begin, if they do. */
export function coversAll(ranges: readonly Range[], from?: End): boolean {
  const [first] = ranges;
  if (first?.nullable === true && !ranges.some(({ unknown }) => unknown)) return false;
  const intervals = ranges.filter(({ unknown, values }) => !unknown && !values);
  const compare = intervals.map(({ low, high }) => (low ?? high)?.compare).find(Boolean);
  if (!compare) return false;
  const points = ranges.flatMap(({ values }) => [...(values ?? [])]);
  const all: Interval[] = [
    ...intervals,
    ...points.map((value) => at({ value, inclusive: true, compare })),
  ];
  return reaches(all, from ? { ...from, inclusive: !from.inclusive } : undefined);
}

type Interval = Pick<Range, "low" | "high">;

const at = (end: End): Interval => ({ low: end, high: end });

/** True when there is no gap above an end that is covered already. */
function reaches(intervals: readonly Interval[], start: End | undefined): boolean {
  let covered = start;
  let left = [...intervals];
  while (left.length > 0) {
    const next = left.filter(({ low }) => !low || (covered && touches(covered, low)));
    if (next.some(({ high }) => !high)) return true;
    if (next.length === 0) return false;
    for (const { high } of next) if (high && (!covered || isBeyond(high, covered))) covered = high;
    left = left.filter((each) => !next.includes(each));
  }
  return false;
}

/** True when nothing lies between a covered end and where the next begins. */
function touches(covered: End, low: End): boolean {
  const order = low.compare(low.value, covered.value);
  return order < 0 || (order === 0 && (low.inclusive || covered.inclusive));
}

function isBeyond(high: End, covered: End): boolean {
  const order = high.compare(high.value, covered.value);
  return order > 0 || (order === 0 && high.inclusive && !covered.inclusive);
}
