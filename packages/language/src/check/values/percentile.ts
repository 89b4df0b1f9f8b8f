import type { Value } from "@satsuma/ir";
import type { Expr } from "../../ast.ts";
import { checkCond } from "../conditions/condition.ts";
import { looksAtCustomers } from "../conditions/customers-only.ts";
import { isOrdered } from "../conditions/order.ts";
import type { Scope } from "../scope.ts";
import { percentage } from "./percentage.ts";
import { checkValue } from "./value.ts";

/** `percentile 90 of spend among (…)`: the value that 90 percent of the customers have at most. */
export function checkPercentile(
  expr: Extract<Expr, { kind: "percentile" }>,
  scope: Scope,
): Value | undefined {
  const { span } = expr;
  if (!looksAtCustomers(scope, span, "a percentile is taken over customers")) return undefined;
  const rank = percentage(expr.rank, scope, "a percentile");
  const of = checkValue(expr.of, scope);
  const isRanked = of && isOrdered({ value: of, expr: expr.of }, scope);
  const among = expr.among && checkCond(expr.among, scope);
  if (rank === undefined || !of || !isRanked || (expr.among && !among)) return undefined;
  return {
    kind: "percentile",
    rank,
    of,
    ...(among && { among }),
    type: of.type,
    nullable: true,
    span,
  };
}
