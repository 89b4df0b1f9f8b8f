import { checkLabels } from "./check-labels.ts";
import { placesByValue } from "./mid-ranks.ts";

/** A tenth of the rows, by score. */
export interface Decile {
  readonly rows: number;
  /** How many are of class 1. Rows of a score that lies on a boundary count on both sides by their share, so it may not be whole. */
  readonly ones: number;
  /** Share of class 1 here over its share of all rows; `NaN` when there is none. */
  readonly lift: number;
  /** Share of all of class 1 that is in this decile or before. */
  readonly captured: number;
}

/**
 * Rows in tenths, the highest scores first. Rows of equal score are alike: those of a score that two tenths share are spread
 * over both in proportion, so that the order of rows makes no difference.
 *
 * @returns ten entries; fewer when there are fewer rows
 * @throws RangeError when lengths differ, a label is neither 0 nor 1, or a score is `NaN`
 */
export function liftByDecile(scores: Float64Array, labels: Uint8Array): Decile[] {
  checkLabels(scores, labels);
  const gained = gains(scores, labels);
  const all = gained.at(-1) ?? 0;
  const tenths = Math.min(10, scores.length);
  return Array.from({ length: tenths }, (_, i) => {
    const from = Math.round((i * scores.length) / tenths);
    const to = Math.round(((i + 1) * scores.length) / tenths);
    const ones = gained[to]! - gained[from]!;
    const lift = ones / (to - from) / (all / scores.length);
    return { rows: to - from, ones, lift, captured: gained[to]! / all };
  });
}

/** How many of class 1 are among the first 0, 1, 2, … rows by falling score; rows of equal score have equal shares of it. */
function gains(scores: Float64Array, labels: Uint8Array): Float64Array {
  const order = placesByValue(scores).toReversed();
  const gained = new Float64Array(scores.length + 1);
  for (let from = 0, to = 0; from < order.length; from = to) {
    let ones = 0;
    for (; to < order.length && scores[order[to]!] === scores[order[from]!]; to++) {
      ones += labels[order[to]!]!;
    }
    const before = gained[from]!;
    for (let i = from + 1; i <= to; i++) gained[i] = before + (ones * (i - from)) / (to - from);
  }
  return gained;
}
