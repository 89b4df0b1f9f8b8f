import type { Value } from "@satsuma/ir";
import type { DataFacts } from "@satsuma/plugin";
import { usualFeatures, usualGroups } from "@satsuma/plugin/variables";
import type { Session } from "../queries/session.ts";
import type { Variable } from "./differences.ts";
import { expressionValue } from "../queries/expression-value.ts";

/** A variable with the value it is. */
interface CustomerVariable extends Variable {
  readonly value: Value;
}

/** What customers are usually told apart by: how often, how recently and for how much they buy, and their own numbers and groups. */
export function usualVariables(facts: DataFacts, session: Session): readonly CustomerVariable[] {
  const features = Object.entries({ ...usualFeatures(facts), ...usualGroups(facts) });
  return features.flatMap(([name, { expression }], i) => {
    const value = expressionValue(expression, name, session);
    const kind = kindOf(value);
    return kind === undefined ? [] : [{ name, column: `f${i}`, kind, value }];
  });
}

function kindOf({ type }: Value): Variable["kind"] | undefined {
  switch (type.kind) {
    case "number":
    case "money":
    case "approx":
      return "numbers";
    case "text":
    case "enum":
    case "yes/no":
      return "groups";
    default:
      return undefined;
  }
}
