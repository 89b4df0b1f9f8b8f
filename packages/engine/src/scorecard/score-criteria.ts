import { wilsonInterval } from "@satsuma/stats/probability";
import type { ScorecardCriterion } from "../config/project-config.ts";
import type { Distinctness } from "../differences/differences.ts";
import { meanOf, rateOf } from "./estimates.ts";
import type { Estimate } from "./estimates.ts";
import { amountText, changeText, counted, shareText, timesText, wholeText } from "../wording/figure-text.ts";
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
  const share = everybody.size === 0 ? 0 : sums.size / everybody.size;
  const word = share >= 0.2 ? "large" : share >= 0.05 ? "middling" : "small";
  const sentence = `${word}: ${counted(sums.size, "customer")}, ${shareText(share)}`;
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
  if (before === 0) return { value: null, scaled, sentence: `new: ${figures}` };
  const change = now / before - 1;
  const word = change > 0.05 ? "growing" : change < -0.05 ? "declining" : "steady";
  return { value: change, scaled, sentence: `${word}: ${changeText(change)}, ${figures}` };
}

function value(facts: SegmentFacts): RawScore {
  const { sums, everybody, unit } = facts;
  const mean = meanOf(sums.valued, sums.value, sums.squares);
  const base = meanOf(everybody.valued, everybody.value, everybody.squares);
  return amountScore(mean, base, { unit, what: "a member", members: sums.valued });
}

function margin(facts: SegmentFacts): RawScore {
  const { sums, everybody, isMarginRate, unit } = facts;
  if (!isMarginRate) {
    const mean = meanOf(sums.margined, sums.margin, sums.marginSquares);
    const base = meanOf(everybody.margined, everybody.margin, everybody.marginSquares);
    return amountScore(mean, base, {
      unit,
      what: "of margin a member",
      members: sums.margined,
    });
  }
  const [rate, base] = [rateOf(sums), rateOf(everybody)];
  if (rate === undefined || base === undefined)
    return unknown("there is no value to have a margin");
  const scaled = againstBase(rate.value, base.value);
  if (scaled === null) return unknown("no margin is left, here or of all customers");
  const sentence = `${wordFor(rate, base.value, ["higher margin", "lower margin", "usual margin"])}: ${shareText(rate.value)} of the value${shareInterval(rate)}, ${shareText(base.value)} of all customers${ofFew(sums.both)}`;
  return { ...rate, scaled, sentence };
}

/** A mean against that of all customers. */
function amountScore(
  mean: Estimate | undefined,
  base: Estimate | undefined,
  {
    unit,
    what,
    members,
  }: { readonly unit: string; readonly what: string; readonly members: number },
): RawScore {
  if (mean === undefined || base === undefined) return unknown("nobody's is known");
  const scaled = againstBase(mean.value, base.value);
  if (scaled === null) return unknown("it is 0 on average, here and of all customers");
  const amount = (figure: number): string => amountText(figure);
  const interval = mean.interval
    ? ` (${amount(mean.interval.low)} to ${amount(mean.interval.high)})`
    : "";
  const times = base.value > 0 ? `, ${timesText(mean.value / base.value)} the average` : "";
  const word = wordFor(mean, base.value, ["worth more", "worth less", "worth about the average"]);
  const sentence = `${word}: ${[amount(mean.value), unit].filter(Boolean).join(" ")} ${what}${interval}${times}${ofFew(members)}`;
  return { ...mean, scaled, sentence };
}

/** What can be said: for sure where the interval does not hold the base, else perhaps; nothing where they are within a twentieth. */
function wordFor(
  { value: figure, interval }: Estimate,
  base: number,
  [above, below, neither]: readonly [string, string, string],
): string {
  const word = figure >= base ? above : below;
  if (interval !== undefined && (interval.low > base || interval.high < base)) return word;
  return Math.abs(figure - base) <= Math.abs(base) / 20 ? neither : `perhaps ${word}`;
}

/** A mean of few says little of others like them. */
const FEW = 30;

const ofFew = (members: number): string =>
  members < FEW ? `, of only ${counted(members, "member")}` : "";

const shareInterval = ({ interval }: Pick<RawScore, "interval">): string =>
  interval === undefined ? "" : ` (${shareText(interval.low)} to ${shareText(interval.high)})`;

function reach({ sums, everybody }: SegmentFacts): RawScore {
  if (sums.size === 0) return unknown("it has no members");
  const estimate = shareOf(sums.reachable, sums.size);
  const base = everybody.reachable / everybody.size;
  const word = wordFor(estimate, base, [
    "more can be reached",
    "fewer can be reached",
    "as many can be reached",
  ]);
  const sentence = `${word}: ${shareText(estimate.value)}${shareInterval(estimate)}, ${shareText(base)} of all customers${ofFew(sums.size)}`;
  return { ...estimate, scaled: estimate.value, sentence };
}

function stability({ quarter, minimumGroup, readsAttributes }: SegmentFacts): RawScore {
  if (quarter === undefined) return unknown(timeless);
  const { before, stayed } = quarter;
  if (before < minimumGroup)
    return unknown(`it had ${counted(before, "member")} a quarter ago: too few to say who stays`);
  const estimate = shareOf(stayed, before);
  const word = estimate.value >= 0.75 ? "stable" : estimate.value < 0.4 ? "volatile" : "changing";
  const sentence = `${word}: ${shareText(estimate.value)} of the ${counted(before, "member")} of a quarter ago are still in it${shareInterval(estimate)}${asStored(readsAttributes)}`;
  return { ...estimate, scaled: estimate.value, sentence };
}

const shareOf = (part: number, whole: number): Required<Estimate> => ({
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
    return { value: 0, scaled: 0, sentence: "like everybody: it has all customers" };
  const others = everybody.size - sums.size;
  if (others < minimumGroup)
    return unknown(
      `there are ${counted(others, "other customer")}: too few to tell its members from`,
    );
  if (found?.distance === undefined) return unknown("nothing is known to tell its members by");
  const { distance, differences } = found;
  const word = distance >= 0.4 ? "distinct" : distance < 0.15 ? "like most" : "somewhat distinct";
  const [most] = differences;
  const by = most === undefined || most.distance === 0 ? "" : `; ${most.sentence}`;
  const sentence = `${word}: ${distance.toFixed(2)} of 1${by}${ofFew(sums.size)}`;
  return { value: distance, scaled: distance, sentence };
}

function capacity({ capacity: wanted = 0, sums }: SegmentFacts): RawScore {
  const scaled = fitTo(sums.size, wanted);
  const times = wanted === 0 ? 0 : sums.size / wanted;
  const word = times > 1.1 ? "too many" : times < 0.9 ? "leaves room" : "fits";
  const sentence = `${word}: ${counted(sums.size, "customer")} for the ${wholeText(wanted)} that can be served`;
  return { value: times, scaled, sentence };
}
