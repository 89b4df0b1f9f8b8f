import { approx, arithmetic, exp, negate } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import type { Given } from "../../method.ts";
import { columnNumber } from "./column-numbers.ts";
import { columnValue } from "./column-value.ts";
import type { DesignColumn } from "./design-column.ts";

/** A column and by what it counts. */
export interface LinearTerm {
  readonly column: DesignColumn;
  readonly factor: number;
}

/** Constant + sum of factor × column, as an expression: a double, unknown where a column is. */
export const linearValue = (
  constant: number,
  terms: readonly LinearTerm[],
  features: Given<string>["features"],
): Value =>
  terms
    .filter(({ factor }) => factor !== 0)
    .reduce<Value>(
      (sum, { column, factor }) => arithmetic(sum, "+", columnValue(column, features, factor)),
      approx(constant),
    );

/** Beyond so many log odds a probability is 0 or 1 to the last bit, and e to their power overflows. */
const FURTHEST = 700;

/** The probability that log odds stand for, as an expression. */
export function probabilityValue(logOdds: Value): Value {
  const bounded: Value = {
    kind: "call",
    fn: "larger",
    args: [logOdds, approx(-FURTHEST)],
    type: { kind: "approx" },
    nullable: true,
  };
  return arithmetic(approx(1), "/", arithmetic(approx(1), "+", exp(negate(bounded))));
}

/**
 * By feature: how far all its columns together move a customer from the average of all, in the unit of the sum.
 *
 * @param terms each with the mean of its column over customers
 * @param customer values of the features; what is absent is unknown
 * @returns in the order of the terms; `NaN` for a feature that is unknown and for which nothing stands in
 */
export function contributions(
  terms: readonly (LinearTerm & { readonly mean: number })[],
  customer: Readonly<Record<string, Scalar>>,
): Map<string, number> {
  const parts = new Map<string, number>();
  for (const { column, factor, mean } of terms) {
    const value = columnNumber(column, customer[column.feature] ?? null);
    parts.set(column.feature, (parts.get(column.feature) ?? 0) + factor * (value - mean));
  }
  return parts;
}
