import { chiSquareTest, cohensH, distributionAngle } from "@satsuma/stats/comparison";
import type { CategoryVariable, VariableComparison, ProfiledValue } from "../profile-result.ts";
import { cellOf, cellsCompared, LEVEL } from "./comparing.ts";
import type { Compared, Comparing } from "./comparing.ts";
import { shownCounts } from "./shown-counts.ts";

/** How many have each of some values, by value. */
interface Tally {
  readonly values: readonly string[];
  readonly segment: Float64Array;
  readonly base: Float64Array;
}

const MOST_SHOWN = 12;

/**
 * Categories of members beside those of the base; unknown is none of them.
 *
 * @param codes places in the dictionary; −1 is unknown
 */
export function compareCategories(
  codes: Int32Array,
  dictionary: readonly string[],
  comparing: Comparing,
): Compared<CategoryVariable> {
  return { kind: "categories", ...comparedTally(tallied(codes, dictionary, comparing), comparing) };
}

/** The same of yes and no: 1, 0, and `NaN` for unknown. */
export function compareYesNo(
  values: Float64Array,
  comparing: Comparing,
): Compared<CategoryVariable> {
  const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : 1 - value));
  const compared = comparedTally(tallied(codes, ["yes", "no"], comparing), comparing);
  const { comparison, values: shown } = compared;
  const yes = shown.find(({ value }) => value === "yes")?.difference?.value;
  return {
    ...compared,
    kind: "yes/no",
    values: shown.toSorted((a, b) => Number(a.value === "no") - Number(b.value === "no")),
    ...(comparison && {
      comparison: { ...comparison, direction: yes === undefined ? "different" : wayOf(yes) },
    }),
  };
}

const wayOf = (difference: number): VariableComparison["direction"] =>
  difference === 0 ? "same" : difference > 0 ? "higher" : "lower";

function tallied(codes: Int32Array, values: readonly string[], { sides }: Comparing): Tally {
  const tally = {
    values,
    segment: new Float64Array(values.length),
    base: new Float64Array(values.length),
  };
  codes.forEach((code, i) => {
    if (code >= 0) tally[sides[i] === 1 ? "segment" : "base"][code]! += 1;
  });
  return tally;
}

function comparedTally(tally: Tally, { sides, minimumGroup }: Comparing) {
  const members = sides.reduce((sum, side) => sum + side, 0);
  const known = { segment: total(tally.segment), base: total(tally.base) };
  const comparison =
    Math.min(known.segment, known.base) < minimumGroup
      ? undefined
      : comparisonOf(tally, minimumGroup);
  return {
    known,
    unknown: { segment: members - known.segment, base: sides.length - members - known.base },
    values: shownValues(tally, known, minimumGroup),
    ...(comparison && { comparison }),
  };
}

const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);

function comparisonOf(tally: Tally, minimumGroup: number): VariableComparison | undefined {
  const { segment, base } = pooled(tally, minimumGroup);
  if (segment.length < 2) return undefined;
  const pValue = chiSquareTest(segment, base);
  const angle = distributionAngle(segment, base, LEVEL);
  return {
    effect: { measure: "Cohen's h", ...angle },
    strength: angle.value,
    direction: "different",
    pValue,
    falseDiscoveryRate: pValue,
    isBeyondChance: false,
  };
}

/** Values that fewer than the minimum group have, taken together: chi-square is no good for a handful. */
function pooled({ segment, base }: Tally, minimumGroup: number) {
  const [members, others]: [number[], number[]] = [[], []];
  let [restOfMembers, restOfOthers] = [0, 0];
  segment.forEach((count, i) => {
    if (count + base[i]! >= minimumGroup) {
      members.push(count);
      others.push(base[i]!);
    } else {
      restOfMembers += count;
      restOfOthers += base[i]!;
    }
  });
  if (restOfMembers + restOfOthers > 0) {
    members.push(restOfMembers);
    others.push(restOfOthers);
  }
  return { segment: members, base: others };
}

function shownValues(
  { values, segment, base }: Tally,
  known: { readonly segment: number; readonly base: number },
  minimumGroup: number,
): ProfiledValue[] {
  const [members, others] = [shownCounts(segment, minimumGroup), shownCounts(base, minimumGroup)];
  const hasBase = known.base >= minimumGroup;
  return values
    .map((value, i) => {
      const own = members[i] === undefined ? suppressed : cellOf(segment[i]!, known.segment, 0);
      const its = others[i] === undefined ? suppressed : cellOf(base[i]!, known.base, 0);
      const shown: ProfiledValue = {
        value,
        segment: own,
        ...(hasBase && { base: its, ...cellsCompared(own, its, known) }),
      };
      return { shown, distance: distanceOf(shown) };
    })
    .filter(({ shown }) => isWorthShowing(shown))
    .toSorted((a, b) => b.distance - a.distance)
    .slice(0, MOST_SHOWN)
    .map(({ shown }) => shown);
}

const suppressed = { isSuppressed: true } as const;

const isWorthShowing = ({ segment, base = suppressed }: ProfiledValue): boolean =>
  !segment.isSuppressed || !base.isSuppressed;

/** How far apart the shares are; what cannot be compared comes last, by share. */
function distanceOf({ segment, base }: ProfiledValue): number {
  if (segment.isSuppressed) return -1;
  if (base === undefined || base.isSuppressed) return segment.share - 1;
  return Math.abs(cohensH(segment.share, base.share));
}
