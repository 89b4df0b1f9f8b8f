import type { Expr, Meta } from "../ast.ts";
import { chain } from "./chains.ts";
import { hardline, indent } from "./doc.ts";
import type { Doc } from "./doc.ts";
import { metaDoc } from "./metas.ts";
import type { Pen } from "./pen.ts";

/** `where …` or `except …`: further conditions begin to the right of the first, under which a comment on all of them stands. */
export function clause(expr: Expr, pen: Pen): Doc {
  const word = pen.word();
  if (!pen.meetsRemark()) return [word, " ", rule(expr, pen, 2)];
  return [word, indent([hardline(), pen.remarks(), rule(expr, pen, 0)])];
}

function rule(expr: Expr, pen: Pen, by: number): Doc {
  return expr.kind === "and" || expr.kind === "or" ? chain(expr, pen, by) : pen.expr(expr);
}

/** What is said beside the rule, one a line. */
export const metaLines = (metas: readonly Meta[], pen: Pen): Doc[] =>
  metas.map((meta, i) => [hardline(i > 0 && pen.followsBlank()), metaDoc(meta, pen)]);

/** ` "Title"`, if there is one. */
export const titleDoc = (title: unknown, pen: Pen): Doc =>
  title === undefined ? "" : [" ", pen.constant()];
