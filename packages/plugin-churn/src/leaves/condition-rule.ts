import type { RuleWords, ValueType } from "@satsuma/plugin";
import type { ModelFeature } from "../model.ts";
import type { Condition, NumberCondition, TextCondition } from "./conditions.ts";
import { isOnlyUnknown } from "./condition-words.ts";

/**
 * A condition in the rule language, true for exactly the customers who would be sent this way; it may stand before `and`.
 * Tests of what is not known are false there and `not in` is the opposite of `in`, so unknown is written out where it differs.
 */
export function conditionRule(
  condition: Condition,
  feature: ModelFeature,
  words: RuleWords,
): string | undefined {
  const expression = words.expressions[feature.name]!;
  if (isOnlyUnknown(condition)) return `${expression} is unknown`;
  if (condition.kind === "numbers") {
    return numberRule(condition, expression, amountWriter(words, words.types[feature.name]));
  }
  if (feature.kind === "yes/no") return yesNoRule(condition, expression);
  return textRule(condition, expression, words);
}

function numberRule(
  { above, atMost, allowsUnknown }: NumberCondition,
  expression: string,
  amount: (value: number) => string,
): string | undefined {
  const parts = [
    ...(above === undefined ? [] : [`${expression} > ${amount(above)}`]),
    ...(atMost === undefined ? [] : [`${expression} <= ${amount(atMost)}`]),
  ];
  if (parts.length === 0) return allowsUnknown ? undefined : `${expression} is known`;
  const both = parts.join(" and ");
  if (!allowsUnknown) return both;
  return `(${parts.length > 1 ? `(${both})` : both} or ${expression} is unknown)`;
}

/** Amounts of money carry their currency. */
function amountWriter(
  { numberInRule }: RuleWords,
  type: ValueType | undefined,
): (value: number) => string {
  const isAmount = type?.kind === "money" || type?.kind === "approx";
  const currency = isAmount ? type.currency : undefined;
  return (value) =>
    currency === undefined ? numberInRule(value) : `${numberInRule(value)} ${currency}`;
}

/** A yes/no is a condition by itself, and its opposite holds where it is not known. */
function yesNoRule(
  { among, none, allowsUnknown }: TextCondition,
  expression: string,
): string | undefined {
  const isYes = among === undefined ? !none.includes("yes") : among.includes("yes");
  const isNo = among === undefined ? !none.includes("no") : among.includes("no");
  if (isYes && isNo) return allowsUnknown ? undefined : `${expression} is known`;
  if (isYes) return allowsUnknown ? `(${expression} or ${expression} is unknown)` : expression;
  return allowsUnknown ? `not ${expression}` : `not ${expression} and ${expression} is known`;
}

function textRule(
  { among, none, allowsUnknown }: TextCondition,
  expression: string,
  words: RuleWords,
): string | undefined {
  if (among !== undefined) {
    const holds = `${expression} ${oneOf("is", "in", among, words)}`;
    return allowsUnknown ? `(${holds} or ${expression} is unknown)` : holds;
  }
  if (none.length === 0) return allowsUnknown ? undefined : `${expression} is known`;
  const holds = `${expression} ${oneOf("is not", "not in", none, words)}`;
  return allowsUnknown ? holds : `${holds} and ${expression} is known`;
}

function oneOf(
  one: string,
  several: string,
  texts: readonly string[],
  { textInRule }: RuleWords,
): string {
  const [first = "", ...others] = texts.map(textInRule);
  return others.length === 0 ? `${one} ${first}` : `${several} (${[first, ...others].join(", ")})`;
}
