import type { TierDecl, TiersDecl } from "../ast.ts";
import { clause, metaLines, titleDoc } from "./clause.ts";
import { group, hardline, indent, isSequence, line } from "./doc.ts";
import type { Doc } from "./doc.ts";
import type { Pen } from "./pen.ts";
import { widthOf } from "./width.ts";

/** Tiers, one a line, their names, titles and conditions in columns. */
export function tiers(tree: TiersDecl, pen: Pen): Doc {
  const header = [pen.word(), " ", pen.name(), titleDoc(tree.title, pen)];
  const metas = metaLines(tree.meta, pen);
  const rows = tree.tiers.map((tier, i) => row(tier, i > 0 || metas.length > 0, pen));
  const columns = [columnOf(rows, "name"), columnOf(rows, "title")];
  const last = tree.otherwise === undefined ? "" : otherwise(tree.otherwise, pen);
  return [header, indent([...metas, ...rows.map((one) => rowDoc(one, columns)), last])];
}

/** One tier, before it is known how wide the columns are. */
interface Row {
  readonly line: Doc;
  readonly word: Doc;
  readonly name: Doc;
  readonly title: Doc;
  readonly broken: boolean;
  readonly where: Doc;
}

function row(tier: TierDecl, mayFollowBlank: boolean, pen: Pen): Row {
  return {
    line: hardline(mayFollowBlank && pen.followsBlank()),
    word: pen.word(),
    name: pen.name(),
    title: tier.title === undefined ? "" : pen.constant(),
    broken: pen.beginsLine(),
    where: clause(tier.where, pen),
  };
}

function rowDoc({ line: start, word, name, title, broken, where }: Row, columns: number[]): Doc {
  const [names = 0, titles = 0] = columns;
  const head = [word, " ", padded(name, names), titles === 0 ? "" : [" ", padded(title, titles)]];
  // The spaces of the columns are cut off where the condition begins a new line.
  return [start, group([head, indent([line(), where])], { forced: broken })];
}

function otherwise({ title }: NonNullable<TiersDecl["otherwise"]>, pen: Pen): Doc {
  const start = hardline(pen.followsBlank());
  return [start, pen.word(), " ", pen.name(), titleDoc(title, pen)];
}

const columnOf = (rows: readonly Row[], part: "name" | "title"): number =>
  widest(rows.map((one) => one[part]));

/** The width of the widest of some docs of words alone. */
export const widest = (docs: readonly Doc[]): number => Math.max(0, ...docs.map(textWidth));

/** A doc of words alone with spaces after it, up to a width. */
export const padded = (doc: Doc, width: number): Doc => [
  doc,
  " ".repeat(Math.max(0, width - textWidth(doc))),
];

function textWidth(doc: Doc): number {
  if (typeof doc === "string") return widthOf(doc);
  return isSequence(doc) ? doc.reduce((width, one) => width + textWidth(one), 0) : 0;
}
