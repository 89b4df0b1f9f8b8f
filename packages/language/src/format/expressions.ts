import type { Expr } from "../ast.ts";
import { comparison } from "./comparisons.ts";
import { chain } from "./chains.ts";
import { choice, has, ranking, sample } from "./conditions.ts";
import type { Doc } from "./doc.ts";
import { events, pathDoc } from "./paths.ts";
import type { Pen } from "./pen.ts";
import {
  aggregate,
  arithmetic,
  elapsed,
  literal,
  parentheses,
  part,
  percentile,
} from "./values.ts";

/** An expression whose lines, where it has several, all begin where it begins. */
export function expression(expr: Expr, pen: Pen): Doc {
  switch (expr.kind) {
    case "or":
    case "and":
      return chain(expr, pen, 0);
    case "not":
      return [pen.word(), " ", pen.expr(expr.of)];
    case "choice":
      return choice(expr, pen);
    case "has":
      return has(expr, pen);
    case "member":
      return [pen.words(2), " ", pathDoc(expr.of, pen)];
    case "ranking":
      return ranking(expr, pen);
    case "sample":
      return sample(pen);
    case "comparison":
      return comparison(expr, pen);
    default:
      return valueDoc(expr, pen);
  }
}

type Value = Exclude<
  Expr,
  {
    readonly kind:
      | "or"
      | "and"
      | "not"
      | "choice"
      | "has"
      | "member"
      | "ranking"
      | "sample"
      | "comparison";
  }
>;

function valueDoc(expr: Value, pen: Pen): Doc {
  switch (expr.kind) {
    case "literal":
      return literal(expr, pen);
    case "parentheses":
      return parentheses(expr, pen);
    case "arithmetic":
      return arithmetic(expr, pen);
    case "negate":
      return [pen.word(), pen.expr(expr.value)];
    case "default":
      return [pen.expr(expr.value), " ", pen.word(), " ", pen.expr(expr.fallback)];
    case "aggregate":
      return aggregate(expr, pen);
    case "elapsed":
      return elapsed(expr, pen);
    case "part":
      return part(expr, pen);
    case "anniversary":
      return [pen.words(2), " ", pen.expr(expr.value)];
    case "percentile":
      return percentile(expr, pen);
    case "path":
      return events(expr, pen);
  }
}
