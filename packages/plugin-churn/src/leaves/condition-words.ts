import type { ModelFeature } from "../model.ts";
import type { Condition, NumberCondition, TextCondition } from "./conditions.ts";
import { listed } from "./figures.ts";

/** What a condition says, in the feature's words: `tenure is more than 5.5 and at most 17.5`. */
export function conditionWords(condition: Condition, features: readonly ModelFeature[]): string {
  const { label, kind, hasUnknown } = features[condition.feature]!;
  const what = `${label} ${demand(condition, kind)}`;
  const isEither = hasUnknown && condition.allowsUnknown && !isOnlyUnknown(condition);
  return isEither ? `${what}, or is not known` : what;
}

/** Without the name of the feature: `is more than 5.5`. */
export function demand(condition: Condition, kind: ModelFeature["kind"]): string {
  if (isOnlyUnknown(condition)) return "is not known";
  if (condition.kind === "numbers") return numberWords(condition);
  return kind === "yes/no" ? yesNoWords(condition) : textWords(condition);
}

/** True when unknown is all that will do. */
export const isOnlyUnknown = (condition: Condition): boolean =>
  condition.kind === "numbers"
    ? condition.isUnknown
    : condition.allowsUnknown && condition.among?.length === 0;

function numberWords({ above, atMost }: NumberCondition): string {
  const parts = [
    ...(above === undefined ? [] : [`more than ${above}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  return parts.length === 0 ? "is known" : `is ${parts.join(" and ")}`;
}

function yesNoWords({ among, none }: TextCondition): string {
  if (among !== undefined) return among.includes("yes") ? "holds" : "does not hold";
  return none.includes("yes") ? "does not hold" : "is known";
}

function textWords({ among, none }: TextCondition): string {
  if (among !== undefined) return `is ${listed(among, "or")}`;
  return none.length === 0 ? "is known" : `is not ${listed(none, "or")}`;
}
