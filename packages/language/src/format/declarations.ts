import type {
  Declaration,
  DefineDecl,
  ExpectDecl,
  Expr,
  ParamDecl,
  SegmentDecl,
  SplitDecl,
} from "../ast.ts";
import { clause, metaLines, titleDoc } from "./clause.ts";
import { object } from "./data.ts";
import { group, hardline, indent, line, lineWith } from "./doc.ts";
import type { Doc } from "./doc.ts";
import { pathDoc } from "./paths.ts";
import type { Pen } from "./pen.ts";
import { padded, tiers, widest } from "./tiers.ts";
import { onward } from "./values.ts";

/** One declaration. */
export function declaration(tree: Declaration, pen: Pen): Doc {
  switch (tree.kind) {
    case "segment":
      return segment(tree, pen);
    case "define":
      return define(tree, pen);
    case "param":
      return param(tree, pen);
    case "tiers":
      return tiers(tree, pen);
    case "split":
      return split(tree, pen);
    case "expect":
      return expectation(tree, pen);
  }
}

/** On one line where the author put it on one, nothing but its title is said of it, and it fits. */
function segment(tree: SegmentDecl, pen: Pen): Doc {
  const header = [pen.word(), " ", pen.name(), titleDoc(tree.title, pen)];
  const metas = metaLines(tree.meta, pen);
  const begins = pen.beginsLine();
  const where = [line(metas.length > 0 && pen.followsBlank()), clause(tree.where, pen)];
  const exceptBegins = tree.except !== undefined && pen.beginsLine();
  const except =
    tree.except === undefined ? "" : [line(pen.followsBlank()), clause(tree.except, pen)];
  return group([header, indent([...metas, where, except])], { forced: begins || exceptBegins });
}

function define({ parameters, body, title }: DefineDecl, pen: Pen): Doc {
  const start = [pen.word(), " ", pen.name(), typed(parameters, pen), " ", pen.word()];
  const described = (of: Doc): Doc => {
    const first = group(of);
    return [first, movedTitle(title, pen, first)];
  };
  if (hugs(body)) return [start, " ", pen.expr(body), titleDoc(title, pen)];
  return described([start, indent([line(), pen.expr(body)])]);
}

/** What is nothing but a pair of brackets with a word or two before them stays beside the sign. */
function hugs(body: Expr): boolean {
  if (body.kind === "has") return body.of.kind === "sequence";
  return body.kind === "choice" || body.kind === "parentheses" || body.kind === "path";
}

/** A title that moves to the next line where it does not fit, and where what it is of does not. */
const movedTitle = (title: unknown, pen: Pen, of: ReturnType<typeof group>): Doc =>
  title === undefined ? "" : group(indent([lineWith(of), pen.constant()]));

function typed(parameters: DefineDecl["parameters"], pen: Pen): Doc {
  if (parameters.length === 0) return "";
  return pen.brackets(() => pen.listed(parameters, () => parameter(pen)));
}

const parameter = (pen: Pen): Doc => [pen.name(), pen.word(), " ", pen.name()];

function param({ value, title }: ParamDecl, pen: Pen): Doc {
  const start = [pen.word(), " ", parameter(pen), " ", pen.word()];
  const first = group([start, indent([line(), pen.expr(value)])]);
  return [first, movedTitle(title, pen, first)];
}

function split({ title, of, groups }: SplitDecl, pen: Pen): Doc {
  const start = [pen.word(), " ", pen.name(), titleDoc(title, pen)];
  const whole = group(indent([line(), pen.word(), " ", pathDoc(of, pen)], onward));
  const seed = [hardline(), pen.word(), " ", pen.constant()];
  const rows = groups.map(() => ({
    start: [hardline(pen.followsBlank()), pen.word(), " "],
    name: pen.name(),
    percent: [" ", pen.constant()],
  }));
  const column = widest(rows.map(({ name }) => name));
  const lines = rows.map((row) => [row.start, padded(row.name, column), row.percent]);
  return [start, whole, indent([seed, ...lines])];
}

function expectation({ segment: path, examples }: ExpectDecl, pen: Pen): Doc {
  const header = [pen.word(), " ", pathDoc(path, pen), " ", pen.words(2), " ", pen.constant()];
  const lines = examples.map(({ title, customer }, i) => [
    hardline(i > 0 && pen.followsBlank()),
    [pen.word(), titleDoc(title, pen), " ", object(customer, pen)],
  ]);
  return [header, indent(lines)];
}
