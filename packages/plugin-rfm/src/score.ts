import { arithmetic, number } from "@satsuma/plugin";
import type { Given, Value } from "@satsuma/plugin";
import type { Dimension } from "./config.ts";
import type { RfmModel } from "./model.ts";
import { segmentOf } from "./names/segment-of.ts";
import { scoreOf } from "./score-of.ts";
import type { TraitName } from "./traits.ts";

/** Every trait as an expression over the features. */
export function traitValues(
  model: RfmModel,
  given: Given<Dimension>,
): Readonly<Record<TraitName, Value>> {
  const { bins, cuts } = model;
  const { recency, frequency, monetary } = given.features;
  const r = scoreOf("recency", cuts, given);
  const f = scoreOf("frequency", cuts, given);
  const m = scoreOf("monetary", cuts, given);
  return {
    recency,
    frequency,
    monetary,
    recency_score: r,
    frequency_score: f,
    monetary_score: m,
    value_score: meanRoundedUp(f, m),
    score: inDigits([r, f, m], bins),
    total: plus(plus(r, f), m),
    segment: segmentOf(model, given),
  };
}

/** Half of a whole number has one place at most, and is exact: rounding it away from zero rounds it up. */
const meanRoundedUp = (left: Value, right: Value): Value => ({
  kind: "call",
  fn: "round",
  args: [arithmetic(plus(left, right), "*", number(0.5)), number(0)],
  type: { kind: "number" },
  nullable: true,
});

/** 543 of 5, 4 and 3. Ten scores take two digits each: 100908. */
const inDigits = (scores: readonly Value[], bins: number): Value =>
  scores.reduce((all, score) => plus(arithmetic(all, "*", number(bins > 9 ? 100 : 10)), score));

const plus = (left: Value, right: Value): Value => arithmetic(left, "+", right);
