import type { Argument, EventsExpr, Expr, Path } from "../ast.ts";
import { bracketed } from "./chains.ts";
import type { Doc } from "./doc.ts";
import type { Pen } from "./pen.ts";

/** A path, with the condition on its events if it has one. */
export function events({ path, where }: EventsExpr, pen: Pen): Doc {
  const named = pathDoc(path, pen);
  return where === undefined
    ? named
    : [named, " ", pen.word(), " ", pen.brackets(() => bracketed(where, pen))];
}

/** A name, its arguments, and what follows after dots. */
export function pathDoc({ args, rest }: Path, pen: Pen): Doc {
  const head = pen.name();
  const called =
    args === undefined ? "" : pen.brackets(() => pen.listed(args, (one) => argument(one, pen)));
  return [head, called, ...rest.map(() => [pen.word(), pen.anyName()])];
}

function argument({ name, value }: Argument, pen: Pen): Doc {
  const named = name === undefined ? "" : [pen.anyName(), pen.word(), " "];
  return value.kind === "list"
    ? [named, pen.brackets(() => pen.filled(value.items, (item) => pen.expr(item)))]
    : [named, pen.expr(value)];
}

/** The customers a ranking or percentile is among. */
export const among = (pen: Pen, expr: Expr | undefined): Doc =>
  expr === undefined ? "" : [" ", pen.word(), " ", pen.brackets(() => bracketed(expr, pen))];
