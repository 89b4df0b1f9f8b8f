/** How many were in a segment as of an instant. */
export interface SizeAt {
  /** Days since any day, the same for all. */
  readonly day: number;
  readonly size: number;
}

/** A change in size that is not usual. */
export interface Drift {
  readonly change: number;
  /** Since so many days. */
  readonly days: number;
  /** Changes in as many days that would be usual. */
  readonly low: number;
  readonly high: number;
}

/** Natural limits lie so many mean moving ranges from the mean: three standard deviations of a normal process. */
const LIMITS = 2.66;
/** Earlier sizes that are needed to say what is usual. */
const EARLIER = 3;
/** A smaller change is none, whatever is usual. */
const LEAST = 10;

/**
 * Whether the last change in size is more than what the changes before it let expect: an individuals chart of the changes a day, whose
 * limits are never narrower than what counts vary by chance (three times the root of the size).
 *
 * @param sizes in order of time, the latest last
 * @returns nothing when it is usual, or too little is known to say
 * @see Wheeler and Chambers, Understanding Statistical Process Control, 1992
 */
export function driftIn(sizes: readonly SizeAt[]): Drift | undefined {
  if (sizes.length < EARLIER + 1) return undefined;
  const rates = sizes
    .slice(1)
    .map((now, i) => (now.size - sizes[i]!.size) / (now.day - sizes[i]!.day));
  const [before, now] = [sizes.at(-2)!, sizes.at(-1)!];
  const earlier = rates.slice(0, -1);
  const days = now.day - before.day;
  const ranges = earlier.slice(1).map((rate, i) => Math.abs(rate - earlier[i]!));
  const width = Math.max(LIMITS * mean(ranges) * days, 3 * Math.sqrt(before.size), LEAST);
  const usual = mean(earlier) * days;
  const change = now.size - before.size;
  if (Math.abs(change - usual) <= width) return undefined;
  return { change, days, low: Math.round(usual - width), high: Math.round(usual + width) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
