import type { TimeAmount, TimeUnit } from "@satsuma/ir";
import type { Amount, Literal } from "../../ast.ts";
import type { Scope } from "../scope.ts";

/**
 * The number of a literal that must be a whole one of at least `least`; undefined, and reported, when it is not.
 *
 * @param expected.what what the number counts, for the message
 */
export function wholeNumber(
  literal: Literal,
  scope: Scope,
  expected: { readonly what: string; readonly least: number; readonly most?: number },
): number | undefined {
  const { what, least, most = Number.MAX_SAFE_INTEGER } = expected;
  const count = Number(literal.value);
  const isCount = literal.type === "number" || literal.unit !== undefined;
  if (isCount && Number.isSafeInteger(count) && count >= least && count <= most) return count;
  scope.session.report({
    code: "SEG3014",
    message: `${what} must be a whole number ${range(least, most)}, not ${scope.session.textOf(literal.span)}`,
    at: literal.span,
  });
  return undefined;
}

const range = (least: number, most: number): string =>
  most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;

/** The length of a window: a whole number of units, no longer than a thousand years. */
export function timeAmount(amount: Amount, scope: Scope): TimeAmount | undefined {
  const most = longest[amount.unit];
  const count = wholeNumber(amount.count, scope, {
    what: "the length of a period",
    least: 1,
    most,
  });
  return count === undefined ? undefined : { count, unit: amount.unit };
}

/** A thousand years in each unit: no period is longer. */
export const longest: Readonly<Record<TimeUnit, number>> = {
  minute: 525_960_000,
  hour: 8_766_000,
  day: 365_250,
  week: 52_178,
  month: 12_000,
  quarter: 4_000,
  year: 1_000,
};
