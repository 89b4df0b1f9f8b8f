import type { Expr } from "../ast.ts";
import { keyword } from "../syntax/tokens/token-types.ts";
import { group, hugsOf, indent, line, mustBreak } from "./doc.ts";
import type { Doc } from "./doc.ts";
import type { ExprOf } from "./expr-of.ts";
import type { Pen } from "./pen.ts";

/**
 * Conditions joined by `and` or `or`: on one line, or one a line. They go to the right of the first one, unless its brackets
 * end where the line began.
 */
export function chain(expr: Chain, pen: Pen, by: number): Doc {
  const remarks = pen.remarks();
  const { first, rest, forced } = links(expr, pen);
  return [remarks, group([first, indent(rest, by, hugsOf(first))], { forced })];
}

/** What stands in brackets: where these break, the conditions are one a line. */
export function bracketed(expr: Expr, pen: Pen): Doc {
  if (expr.kind !== "and" && expr.kind !== "or") return pen.expr(expr);
  const { first, rest, forced } = links(expr, pen);
  return [first, rest, forced ? mustBreak : ""];
}

type Chain = ExprOf<"and" | "or">;

function links({ of, span }: Chain, pen: Pen): { first: Doc; rest: Doc; forced: boolean } {
  const forced = pen.breaksBeside([keyword.And, keyword.Or], span.end);
  const [first, ...others] = of;
  return {
    first: first === undefined ? "" : pen.expr(first),
    rest: others.map((one) => [line(pen.followsBlank()), pen.word(), " ", pen.expr(one)]),
    forced,
  };
}
