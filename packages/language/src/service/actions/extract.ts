import type { Span } from "@satsuma/model";
import type { Expr } from "../../ast.ts";
import type { CodeAction } from "../language-service.ts";
import type { Project } from "../project/project.ts";
import type { SymbolTable } from "../symbols/symbol-table.ts";
import { expressionsAt } from "./expressions-at.ts";

/** Gives the expression at a place a name of its own with a `define` before the declaration. */
export function extractions(project: Project, symbols: SymbolTable, span: Span): CodeAction[] {
  const placed = project.unitAt(span.file, span.start);
  const declaration = placed?.unit.declaration;
  if (!placed || !declaration || declaration.kind === "param") return [];
  const { start } = placed;
  const around = expressionsAt(declaration, { start: span.start - start, end: span.end - start });
  const chosen = around.findLast(({ expr }) => isWorthNaming(expr, span.start === span.end));
  if (!chosen || around.some(({ inFilter }) => inFilter) || isBody(chosen.expr, declaration))
    return [];
  const place = project.move(chosen.expr.span);
  const inside = symbols.inFile(span.file).filter((one) => within(one.span, place));
  if (inside.some(({ thing }) => thing.kind === "parameter")) return [];
  const text = project.textOf(span.file).slice(place.start, place.end);
  const name = freeName(chosen.expr.kind === "aggregate" ? "value" : "condition", project);
  const at = beforeComments(project.textOf(span.file), start);
  return [
    {
      title: `Give it a name with \`define ${name}\``,
      kind: "refactor",
      sure: true,
      edits: [
        { span: { file: span.file, start: at, end: at }, text: `define ${name} = ${text}\n\n` },
        { span: place, text: name },
      ],
    },
  ];
}

const isBody = (expr: Expr, declaration: object): boolean =>
  "body" in declaration && declaration.body === expr;

/** What a person points at is a whole condition or aggregate; what they mark may be any part that means something. */
const isWorthNaming = ({ kind }: Expr, isPoint: boolean): boolean =>
  pointed.has(kind) || (!isPoint && marked.has(kind));

const pointed: ReadonlySet<Expr["kind"]> = new Set<Expr["kind"]>([
  "comparison",
  "has",
  "member",
  "choice",
  "ranking",
  "sample",
]);

const marked: ReadonlySet<Expr["kind"]> = new Set<Expr["kind"]>(["and", "or", "not", "aggregate"]);

const within = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** A name nothing has yet. */
function freeName(base: string, { session, catalogue }: Project): string {
  const taken = new Set([
    ...(session?.names.valueNames ?? []),
    ...Object.keys(catalogue.customer.attributes),
    ...Object.keys(catalogue.events),
    ...Object.keys(catalogue.traits),
  ]);
  let name = `${base}_1`;
  for (let i = 2; taken.has(name); i++) name = `${base}_${i}`;
  return name;
}

/** Comments right above a declaration belong to it. */
function beforeComments(text: string, start: number): number {
  let at = start;
  for (;;) {
    const line = /(?:^|\n)([ \t]*#[^\n]*\n)$/u.exec(text.slice(0, at))?.[1];
    if (line === undefined) return at;
    at -= line.length;
  }
}
