import type { Has, Quantity, Ranking, Sequence } from "../ast.ts";
import { hardline } from "./doc.ts";
import { chain } from "./chains.ts";
import type { Doc } from "./doc.ts";
import { among, events, pathDoc } from "./paths.ts";
import type { Pen } from "./pen.ts";
import type { ExprOf } from "./expr-of.ts";
import { amount, windowDoc } from "./windows.ts";

/** `all of (…)`, `at least 2 of (…)`: a list of conditions. */
export function choice({ choose, of }: ExprOf<"choice">, pen: Pen): Doc {
  const start =
    typeof choose === "string"
      ? pen.words(2)
      : [pen.words(2), " ", pen.constant(), " ", pen.word()];
  return [start, " ", pen.brackets(() => pen.listed(of, (one) => item(one, pen)))];
}

const item = (expr: ExprOf<"choice">["of"][number], pen: Pen): Doc =>
  expr.kind === "and" || expr.kind === "or" ? chain(expr, pen, 2) : pen.expr(expr);

/** `has at least 3 orders in last 30 days`. */
export function has({ quantity, of, window }: Has, pen: Pen): Doc {
  const start = [pen.word(), " ", quantity === undefined ? "" : [howMany(quantity, pen), " "]];
  const what = of.kind === "sequence" ? sequence(of, pen) : events(of, pen);
  return window === undefined ? [start, what] : [start, what, " ", windowDoc(window, pen)];
}

function howMany({ kind }: Quantity, pen: Pen): Doc {
  switch (kind) {
    case "no":
    case "any":
      return pen.word();
    case "exactly":
      return [pen.word(), " ", pen.constant()];
    case "range":
      return [pen.constant(), " ", pen.word(), " ", pen.constant()];
    default:
      return [pen.words(2), " ", pen.constant()];
  }
}

/** Steps, one a line. */
function sequence({ first, steps }: Sequence, pen: Pen): Doc {
  const all = (): Doc => [
    events(first, pen),
    ...steps.map((step) => [hardline(pen.followsBlank()), stepDoc(step, pen)]),
  ];
  return [pen.word(), " ", pen.brackets(all, { broken: true })];
}

function stepDoc(step: Sequence["steps"][number], pen: Pen): Doc {
  const start = [pen.words(step.no ? 2 : 1), " ", events(step.events, pen)];
  return step.within === undefined ? start : [start, " ", pen.word(), " ", amount(pen)];
}

/** `in top 5 with ties by spend per country among (…)`. */
export function ranking({ withTies, by, per, among: population }: Ranking, pen: Pen): Doc {
  return [
    [pen.words(2), " ", pen.constant(), " "],
    withTies ? [pen.words(2), " "] : "",
    [pen.word(), " ", pen.expr(by)],
    per === undefined ? "" : [" ", pen.word(), " ", pathDoc(per, pen)],
    among(pen, population),
  ];
}

/** `in sample 5% seed "x"`. */
export const sample = (pen: Pen): Doc => [
  pen.words(2),
  " ",
  pen.constant(),
  " ",
  pen.word(),
  " ",
  pen.constant(),
];
