import { and, approx, compare, literal, negate, number, or } from "@satsuma/plugin";
import type { Cond, Given, Value } from "@satsuma/plugin";
import type { Dimension } from "./config.ts";
import type { CutOffs, Cuts, NestedCut, RankedCut, RankedEnd } from "./model.ts";

/** What a score stands for. */
export interface Choice {
  /** Equal for choices that give the same. */
  readonly id: string;
  readonly value: Value;
}

/** Tests in turn, the first that holds decides; `rest` is for who passes none and has a value. */
export interface Ladder {
  readonly steps: readonly { readonly when: Cond; readonly choice: Choice }[];
  readonly rest: Choice;
}

/**
 * The tests that find a customer's score of one dimension, with a choice for each score. Neighbouring scores with one choice
 * share a test.
 *
 * @param earlier the scores of the dimensions before, which nested cut-offs depend on
 * @returns nothing when the dimension was never cut
 */
export function ladder(
  dimension: Dimension,
  cuts: Cuts,
  given: Given<Dimension>,
  earlier: readonly number[],
  choiceOf: (score: number) => Choice,
): Ladder | undefined {
  const feature = given.features[dimension];
  const cut = cuts[dimension];
  switch (cut.kind) {
    case "none":
      return undefined;
    case "cut-offs":
      return byCutOffs(feature, cut, inOrder(dimension, cut.cuts.length + 1, choiceOf));
    case "nested": {
      const own = ownCuts(cut, earlier);
      return byCutOffs(feature, own, inOrder(dimension, own.cuts.length + 1, choiceOf));
    }
    case "ranked":
      return byRank(dimension === "recency" ? negate(feature) : feature, given.key, cut, choiceOf);
  }
}

/** The choices by the number of cut-offs passed. The more the better, save days since the last order. */
function inOrder(
  dimension: Dimension,
  bins: number,
  choiceOf: (score: number) => Choice,
): readonly Choice[] {
  const choices = Array.from({ length: bins }, (_, i) => choiceOf(i + 1));
  return dimension === "recency" ? choices.toReversed() : choices;
}

/** Highest cut-off first. */
function byCutOffs(
  value: Value,
  { cuts, at }: Pick<CutOffs, "cuts" | "at">,
  choices: readonly Choice[],
): Ladder {
  const op = at === "below" ? "gt" : "ge";
  const steps = cuts.flatMap((cut, i) => {
    const choice = choices[i + 1]!;
    if (choice.id === choices[i]!.id) return [];
    // Cut-offs lie between values, so they are compared as doubles, as R and pandas do.
    return [{ when: compare(value, op, approx(cut)), choice }];
  });
  return { steps: steps.toReversed(), rest: choices[0]! };
}

/** @see Miglautsch, Thoughts on RFM Scoring, Journal of Database Marketing 8, 2000 */
const ownCuts = ({ groups, others }: NestedCut, earlier: readonly number[]) => ({
  at: "below" as const,
  cuts: groups.find(({ of }) => of.join() === earlier.join())?.cuts ?? others,
});

/** Lowest group first. The key breaks ties, so that the groups are the same on every engine. */
function byRank(
  value: Value,
  key: Value,
  { ends }: RankedCut,
  choiceOf: (score: number) => Choice,
): Ladder {
  const choices = Array.from({ length: ends.length + 1 }, (_, i) => choiceOf(i + 1));
  const steps = ends.flatMap((end, i) => {
    const choice = choices[i]!;
    if (choice.id === choices[i + 1]!.id) return [];
    return [{ when: isUpTo(value, key, end), choice }];
  });
  return { steps, rest: choices.at(-1)! };
}

function isUpTo(value: Value, key: Value, end: RankedEnd): Cond {
  const last = literal(value.type, written(end.value));
  const lastKey = literal(key.type, written(end.key));
  return or(
    compare(value, "lt", last),
    and(compare(value, "eq", last), compare(key, "le", lastKey)),
  );
}

const written = (scalar: string | number): string | boolean =>
  typeof scalar === "number" ? number(scalar).value : scalar;
