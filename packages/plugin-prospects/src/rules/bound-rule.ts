import type { RuleWords, ValueType } from "@satsuma/plugin";
import type { DesignColumn } from "@satsuma/plugin/variables";
import type { Bound } from "../model.ts";

/**
 * What bounds on a column say in the rule language, for use before `and`. Unknown values count as what stands in for them.
 *
 * @param hasUnknown whether the feature was unknown of anyone
 */
export function boundRule(
  column: DesignColumn,
  bound: Bound,
  { words, hasUnknown }: { readonly words: RuleWords; readonly hasUnknown: boolean },
): string {
  const expression = words.expressions[column.feature]!;
  switch (column.kind) {
    case "number":
      return numberRule(expression, column.average, {
        bound,
        words,
        hasUnknown,
        type: words.types[column.feature],
      });
    case "yes":
      return yesRule(expression, column.average, bound, hasUnknown);
    case "level":
      return `${expression} ${isIn(1, bound) ? "is" : "is not"} ${words.textInRule(column.level)}`;
    case "rest": {
      const texts = column.but.map(words.textInRule).join(", ");
      return isIn(1, bound)
        ? `${expression} not in (${texts}) and ${expression} is known`
        : `(${expression} in (${texts}) or ${expression} is unknown)`;
    }
    case "unknown":
      return `${expression} is ${isIn(1, bound) ? "unknown" : "known"}`;
  }
}

/** What stays unknown is in no bounds. */
const isIn = (value: number | undefined, { above, atMost }: Bound): boolean =>
  value !== undefined && value > (above ?? -Infinity) && value <= (atMost ?? Infinity);

function numberRule(
  expression: string,
  average: number | undefined,
  {
    bound,
    words,
    hasUnknown,
    type,
  }: {
    readonly bound: Bound;
    readonly words: RuleWords;
    readonly hasUnknown: boolean;
    readonly type: ValueType | undefined;
  },
): string {
  const amount = (value: number) => `${words.numberInRule(value)}${currencyOf(type)}`;
  const parts = [
    ...(bound.above === undefined ? [] : [`${expression} > ${amount(bound.above)}`]),
    ...(bound.atMost === undefined ? [] : [`${expression} <= ${amount(bound.atMost)}`]),
  ];
  const known = parts.join(" and ");
  if (!hasUnknown || !isIn(average, bound)) return known;
  return `(${parts.length > 1 ? `(${known})` : known} or ${expression} is unknown)`;
}

/** Amounts of money carry their currency. */
function currencyOf(type: ValueType | undefined): string {
  const isAmount = type?.kind === "money" || type?.kind === "approx";
  return isAmount && type.currency !== undefined ? ` ${type.currency}` : "";
}

function yesRule(
  expression: string,
  average: number | undefined,
  bound: Bound,
  hasUnknown: boolean,
): string {
  const [yes, no] = [isIn(1, bound), isIn(0, bound)];
  const unknown = hasUnknown && isIn(average, bound);
  if (!yes && !no) return `${expression} is unknown`;
  // A test of what is not known is false, so that its opposite holds.
  if (yes) return unknown ? `(${expression} or ${expression} is unknown)` : expression;
  return hasUnknown && !unknown
    ? `not ${expression} and ${expression} is known`
    : `not ${expression}`;
}
