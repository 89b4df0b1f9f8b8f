import { choose, known, number, or } from "@satsuma/plugin";
import type { Given, Value } from "@satsuma/plugin";
import { dimensions } from "./config.ts";
import type { Dimension } from "./config.ts";
import { ladder } from "./ladder.ts";
import type { Choice } from "./ladder.ts";
import type { Cuts } from "./model.ts";

/** The score of one dimension, 1 at worst; unknown where its value is. */
export function scoreOf(dimension: Dimension, cuts: Cuts, given: Given<Dimension>): Value {
  return withEarlier(dimension, cuts, given) ?? choose([{ when: or(), value: number(1) }]);
}

/** Cut-offs of a group's own are found by first finding the group. */
function withEarlier(
  dimension: Dimension,
  cuts: Cuts,
  given: Given<Dimension>,
  earlier: readonly number[] = [],
): Value | undefined {
  const isNested = cuts[dimension].kind === "nested";
  const next = isNested ? dimensions[earlier.length]! : dimension;
  const choiceOf = (score: number): Choice =>
    next === dimension
      ? { id: String(score), value: number(score) }
      : { id: String(score), value: withEarlier(dimension, cuts, given, [...earlier, score])! };
  const found = ladder(next, cuts, given, earlier, choiceOf);
  if (found === undefined) return undefined;
  return choose([
    ...found.steps.map(({ when, choice }) => ({ when, value: choice.value })),
    { when: known(given.features[next]), value: found.rest.value },
  ]);
}
