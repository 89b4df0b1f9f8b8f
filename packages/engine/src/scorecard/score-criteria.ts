import { shareText } from "@satsuma/model";
import { wilsonInterval } from "@satsuma/stats/probability";
import { shareOf } from "../queries/share-of.ts";
import type { ScorecardCriterion } from "../config/project-config.ts";
import type { Distinctness } from "../differences/differences.ts";
import { meanOf, rateOf } from "./estimates.ts";
import type { Estimate } from "./estimates.ts";
import { amountText, changeText, counted, timesText, wholeText } from "../wording/figure-text.ts";
import type { MemberSums } from "./member-sums.ts";
import type { Quarter } from "./quarter-ago.ts";
import { againstBase, fitTo } from "./scales.ts";
import type { CriterionScore } from "./scorecard-result.ts";

/** All that is known of a segment. */
export interface SegmentFacts {
  readonly sums: MemberSums;
  readonly everybody: MemberSums;
  /** Absent where time changes nothing about who is in it. */
  readonly quarter: Quarter | undefined;
  readonly distinctness: Distinctness | undefined;
  readonly capacity: number | undefined;
  /** Of the value and the margin: a currency, or empty. */
  readonly unit: string;
  readonly isMarginRate: boolean;
  readonly minimumGroup: number;
  /** Its rule reads attributes, which have no history: then was reckoned with those of now. */
  readonly readsAttributes: boolean;
}

/** A score before it is weighed. */
type RawScore = Omit<CriterionScore, "criterion" | "contribution">;

/** How each criterion is scored. */
export const scoreCriterion: Readonly<
  Record<ScorecardCriterion, (facts: SegmentFacts) => RawScore>
> = { size, growth, value, margin, reach, stability, distinctness, capacity };

const unknown = (sentence: string): RawScore => ({ value: null, scaled: null, sentence });

function size({ sums, everybody }: SegmentFacts): RawScore {
  const share = shareOf(sums.size, everybody.size);
  const sentence = `size: ${counted(sums.size, "customer")}, ${shareText(share)}`;
  return { value: sums.size, scaled: Math.sqrt(share), sentence };
}

const timeless = "time changes nothing: its rule reads no events, and attributes have no history";

const asStored = (readsAttributes: boolean): string =>
  readsAttributes ? ", with attributes as they are now" : "";

function growth({ quarter, readsAttributes }: SegmentFacts): RawScore {
  if (quarter === undefined) return unknown(timeless);
  const { before, now } = quarter;
  const scaled = againstBase(now, before);
  if (scaled === null) return unknown("nobody is in it now, and nobody was a quarter ago");
  const figures = `${wholeText(before)} to ${wholeText(now)} customers in a quarter${asStored(readsAttributes)}`;
  if (before === 0) return { value: null, scaled, sentence: `growth: new, ${figures}` };
  const change = now / before - 1;
  return { value: change, scaled, sentence: `growth: ${changeText(change)}, ${figures}` };
}

function value(facts: SegmentFacts): RawScore {
  const { sums, everybody, unit } = facts;
  const mean = meanOf(sums.valued, sums.value, sums.squares);
  const base = meanOf(everybody.valued, everybody.value, everybody.squares);
  return amountScore(mean, base, { unit, criterion: "value", members: sums.valued });
}

function margin(facts: SegmentFacts): RawScore {
  const { sums, everybody, isMarginRate, unit } = facts;
  if (!isMarginRate) {
    const mean = meanOf(sums.margined, sums.margin, sums.marginSquares);
    const base = meanOf(everybody.margined, everybody.margin, everybody.marginSquares);
    return amountScore(mean, base, {
      unit,
      criterion: "margin",
      members: sums.margined,
    });
  }
  const [rate, base] = [rateOf(sums), rateOf(everybody)];
  if (rate === undefined || base === undefined)
    return unknown("there is no value to have a margin");
  const scaled = againstBase(rate.value, base.value);
  if (scaled === null) return unknown("no margin is left, here or of all customers");
  const sentence = `margin: ${shareText(rate.value)} of the value${shareInterval(rate)}, ${shareText(base.value)} of all customers${inDoubt(rate, base.value)}${ofFew(sums.both)}`;
  return { ...rate, scaled, sentence };
}

/** A mean against that of all customers. */
function amountScore(
  mean: Estimate | undefined,
  base: Estimate | undefined,
  {
    unit,
    criterion,
    members,
  }: { readonly unit: string; readonly criterion: string; readonly members: number },
): RawScore {
  if (mean === undefined || base === undefined) return unknown("nobody's is known");
  const scaled = againstBase(mean.value, base.value);
  if (scaled === null) return unknown("it is 0 on average, here and of all customers");
  const amount = (figure: number): string => amountText(figure);
  const interval = mean.interval
    ? ` (${amount(mean.interval.low)} to ${amount(mean.interval.high)})`
    : "";
  const times =
    base.value > 0 ? `, ${timesText(mean.value / base.value)} the average of all customers` : "";
  const sentence = `${criterion}: ${[amount(mean.value), unit].filter(Boolean).join(" ")} a member${interval}${times}${inDoubt(mean, base.value)}${ofFew(members)}`;
  return { ...mean, scaled, sentence };
}

/** A figure whose interval holds that of all customers may be above or below it by chance alone. */
const inDoubt = ({ interval }: Estimate, base: number): string =>
  interval !== undefined && (interval.low > base || interval.high < base)
    ? ""
    : ", which may be chance";

/** A mean of few says little of others like them. */
const FEW = 30;

const ofFew = (members: number): string =>
  members < FEW ? `, of only ${counted(members, "member")}` : "";

const shareInterval = ({ interval }: Pick<RawScore, "interval">): string =>
  interval === undefined ? "" : ` (${shareText(interval.low)} to ${shareText(interval.high)})`;

function reach({ sums, everybody }: SegmentFacts): RawScore {
  if (sums.size === 0) return unknown("it has no members");
  const estimate = estimateOf(sums.reachable, sums.size);
  const base = everybody.reachable / everybody.size;
  const sentence = `reach: ${shareText(estimate.value)}${shareInterval(estimate)}, ${shareText(base)} of all customers${inDoubt(estimate, base)}${ofFew(sums.size)}`;
  return { ...estimate, scaled: estimate.value, sentence };
}

function stability({ quarter, minimumGroup, readsAttributes }: SegmentFacts): RawScore {
  if (quarter === undefined) return unknown(timeless);
  const { before, stayed } = quarter;
  if (before < minimumGroup)
    return unknown(`it had ${counted(before, "member")} a quarter ago: too few to say who stays`);
  const estimate = estimateOf(stayed, before);
  const sentence = `stability: ${shareText(estimate.value)} of the ${counted(before, "member")} of a quarter ago are still in it${shareInterval(estimate)}${asStored(readsAttributes)}`;
  return { ...estimate, scaled: estimate.value, sentence };
}

const estimateOf = (part: number, whole: number): Required<Estimate> => ({
  value: part / whole,
  interval: wilsonInterval(part, whole, 0.95),
});

function distinctness({
  distinctness: found,
  sums,
  everybody,
  minimumGroup,
}: SegmentFacts): RawScore {
  if (sums.size === everybody.size)
    return { value: 0, scaled: 0, sentence: "distinctness: none, it has all customers" };
  const others = everybody.size - sums.size;
  if (others < minimumGroup)
    return unknown(
      `there are ${counted(others, "other customer")}: too few to tell its members from`,
    );
  if (found?.distance === undefined) return unknown("nothing is known to tell its members by");
  const { distance, differences } = found;
  const [most] = differences;
  const by = most === undefined || most.distance === 0 ? "" : `; ${most.sentence}`;
  const sentence = `distinctness: ${distance.toFixed(2)} of 1${by}${ofFew(sums.size)}`;
  return { value: distance, scaled: distance, sentence };
}

function capacity({ capacity: wanted = 0, sums }: SegmentFacts): RawScore {
  const scaled = fitTo(sums.size, wanted);
  const times = wanted === 0 ? 0 : sums.size / wanted;
  const sentence = `capacity: ${counted(sums.size, "customer")} for the ${wholeText(wanted)} that can be served`;
  return { value: times, scaled, sentence };
}
