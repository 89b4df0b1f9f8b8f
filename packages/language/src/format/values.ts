import type { Expr, Literal } from "../ast.ts";
import { bracketed } from "./chains.ts";
import { group, indent, line } from "./doc.ts";
import type { Doc } from "./doc.ts";
import type { ExprOf } from "./expr-of.ts";
import { among, events } from "./paths.ts";
import type { Pen } from "./pen.ts";
import { amount, windowDoc } from "./windows.ts";

/** How far a value that goes on in the next line is to the right. */
export const onward = 4;

/** A constant. */
export function literal({ type }: Literal, pen: Pen): Doc {
  switch (type) {
    case "money":
      return [pen.constant(), " ", pen.constant()];
    case "duration":
      return amount(pen);
    case "ago":
      return [amount(pen), " ", pen.word()];
    case "yes/no":
    case "today":
    case "yesterday":
    case "tomorrow":
    case "now":
      return pen.word();
    default:
      return pen.constant();
  }
}

/** Sums and products: the operands of one level each on a line where they do not fit on one. */
export function arithmetic(expr: ExprOf<"arithmetic">, pen: Pen): Doc {
  const [first, ...others] = operands(expr);
  return pen.group(() => [
    first === undefined ? "" : pen.expr(first),
    indent(
      others.map((operand) => [line(), pen.word(), " ", pen.expr(operand)]),
      onward,
    ),
  ]);
}

/** The operands of a chain such as `a - b + c`, from the left. Does not nest, as chains may be long. */
function operands(expr: ExprOf<"arithmetic">): Expr[] {
  const found: Expr[] = [];
  let left: Expr = expr;
  while (left.kind === "arithmetic" && isSum(left) === isSum(expr)) {
    found.push(left.right);
    left = left.left;
  }
  return [left, ...found.toReversed()];
}

const isSum = ({ op }: ExprOf<"arithmetic">): boolean => op === "+" || op === "-";

/** `sum of orders.amount in last 90 days`. */
export function aggregate({ fn, of, window }: ExprOf<"aggregate">, pen: Pen): Doc {
  const start = [pen.words(fn === "countDistinct" ? 3 : 2), " ", events(of, pen)];
  return window === undefined ? start : [start, " ", windowDoc(window, pen)];
}

/** `days since x`: how long, so in the plural. */
export const elapsed = ({ value }: ExprOf<"elapsed">, pen: Pen): Doc => [
  pen.unit("plural"),
  " ",
  pen.word(),
  " ",
  pen.expr(value),
];

/** `month of x`: one of many, so in the singular. */
export const part = ({ part: named, value }: ExprOf<"part">, pen: Pen): Doc => [
  named === "weekday" ? pen.word() : pen.unit("singular"),
  " ",
  pen.word(),
  " ",
  pen.expr(value),
];

/** `percentile 90 of x among (…)`. */
export const percentile = ({ of, among: population }: ExprOf<"percentile">, pen: Pen): Doc => [
  pen.word(),
  " ",
  pen.constant(),
  " ",
  pen.word(),
  " ",
  pen.expr(of),
  among(pen, population),
];

/** Something in parentheses; of two pairs around the same, one is left out. */
export function parentheses({ of }: ExprOf<"parentheses">, pen: Pen): Doc {
  let inner = of;
  let doubled = 0;
  for (; inner.kind === "parentheses"; inner = inner.of) doubled += 1;
  return pen.brackets(() => bracketed(inner, pen), { doubled });
}

/** A group of its own for a part that may move to the next line. */
export const movable = (doc: Doc): Doc => group(indent([line(), doc], onward));
