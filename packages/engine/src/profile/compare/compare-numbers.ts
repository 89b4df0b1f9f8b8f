import { summarize } from "@satsuma/stats";
import type { Summary } from "@satsuma/stats";
import { cliffsDelta, mannWhitney } from "@satsuma/stats/comparison";
import { normalQuantile } from "@satsuma/stats/probability";
import type {
  VariableComparison,
  DateVariable,
  NumberVariable,
  ValueSpread,
} from "../profile-result.ts";
import { LEVEL } from "./comparing.ts";
import type { Compared, Comparing } from "./comparing.ts";

/**
 * Numbers of members beside those of the base. Cliff's delta and not Cohen's d or Hedges' g, for amounts and counts of customers are
 * skewed and have outliers: a few large customers would decide means and deviations, and d with them. Ranks do not mind.
 *
 * @param values `NaN` is unknown
 * @see Romano et al., Appropriate Statistics for Ordinal Level Data, 2006
 */
export const compareNumbers = (
  values: Float64Array,
  comparing: Comparing,
): Compared<NumberVariable> => ({
  kind: "number",
  ...comparedSides(values, comparing, (spread) => ({ ...spread, ...variationOf(spread) })),
});

/** The same of dates, as days since 1970. */
export const compareDates = (
  values: Float64Array,
  comparing: Comparing,
): Compared<DateVariable> => ({
  kind: "date",
  ...comparedSides(values, comparing, (spread) => ({
    ...spread,
    mean: dateOf(spread.mean),
    lowerQuartile: dateOf(spread.lowerQuartile),
    median: dateOf(spread.median),
    upperQuartile: dateOf(spread.upperQuartile),
  })),
});

const variationOf = ({ mean, deviation }: ValueSpread<number>): Partial<ValueSpread<number>> =>
  deviation === undefined || mean <= 0 ? {} : { coefficientOfVariation: deviation / mean };

/** The day that most of a day's hours lie in. */
export const dateOf = (days: number): string =>
  new Date(Math.round(days) * 86_400_000).toISOString().slice(0, 10);

function comparedSides<Shown>(
  values: Float64Array,
  { sides, minimumGroup }: Comparing,
  shown: (spread: ValueSpread<number>) => Shown,
) {
  const [members, others] = [1, 0].map((side) => values.filter((_, i) => sides[i] === side));
  const [segment, base] = [known(members!), known(others!)];
  const isShown = segment.length >= minimumGroup;
  const hasBase = base.length >= minimumGroup;
  // An interval takes two values a side, however small groups may be.
  const isCompared = isShown && hasBase && Math.min(segment.length, base.length) >= 2;
  return {
    unknown: {
      segment: members!.length - segment.length,
      base: others!.length - base.length,
    },
    ...(isShown && { segment: shown(spreadOf(summarize(segment))) }),
    ...(hasBase && { base: shown(spreadOf(summarize(base))) }),
    ...(isCompared && { comparison: compared(segment, base) }),
  };
}

const known = (values: Float64Array): Float64Array =>
  values.filter((value) => !Number.isNaN(value));

const spreadOf = (summary: Summary): ValueSpread<number> => ({
  known: summary.count,
  mean: summary.mean,
  lowerQuartile: summary.lowerQuartile,
  median: summary.median,
  upperQuartile: summary.upperQuartile,
  ...(Number.isNaN(summary.deviation) ? {} : { deviation: summary.deviation }),
});

function compared(segment: Float64Array, base: Float64Array): VariableComparison {
  const { value, low, high, superiority } = cliffsDelta(segment, base, LEVEL);
  const pValue = mannWhitney(segment, base);
  const explained = explainedBy(segment, base);
  return {
    effect: { measure: "Cliff's delta", value, low, high },
    strength: Math.min(Math.PI, Math.abs(Math.SQRT2 * normalQuantile(superiority))),
    direction: value === 0 ? "same" : value > 0 ? "higher" : "lower",
    pValue,
    falseDiscoveryRate: pValue,
    isBeyondChance: false,
    ...(explained === undefined ? {} : { explained }),
  };
}

/** The squares between two groups as a share of all. @see Fisher, Statistical Methods for Research Workers, 1925 (η²) */
function explainedBy(segment: Float64Array, base: Float64Array): number | undefined {
  const [one, other] = [summarize(segment), summarize(base)];
  const mean = (one.mean * one.count + other.mean * other.count) / (one.count + other.count);
  const between = one.count * (one.mean - mean) ** 2 + other.count * (other.mean - mean) ** 2;
  const within = (one.count - 1) * one.deviation ** 2 + (other.count - 1) * other.deviation ** 2;
  return between + within > 0 ? between / (between + within) : undefined;
}
