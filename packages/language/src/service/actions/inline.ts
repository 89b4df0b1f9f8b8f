import type { Expr } from "../../ast.ts";
import type { Span } from "@satsuma/model";
import type { CodeAction } from "../language-service.ts";
import type { Project } from "../project/project.ts";
import type { SymbolTable } from "../symbols/symbol-table.ts";
import { expressionsAt } from "./expressions-at.ts";

/** Writes what a definition stands for in the place of its name. */
export function inlinings(project: Project, symbols: SymbolTable, span: Span): CodeAction[] {
  const mention = symbols.at(span.file, span.start);
  if (mention?.thing.kind !== "define" || mention.declaration) return [];
  const { name } = mention.thing;
  const body = bodyOf(name, project);
  const placed = project.unitAt(span.file, span.start);
  const declaration = placed?.unit.declaration;
  if (!body || !placed || !declaration || hasParameters(declaration)) return [];
  const offset = mention.span.start - placed.start;
  const around = expressionsAt(declaration, { start: offset, end: offset + 1 });
  const use = around.at(-1);
  if (!use || around.some(({ inFilter }) => inFilter) || !isAlone(use.expr)) return [];
  return [
    {
      title: `Write what \`${name}\` stands for`,
      kind: "refactor",
      sure: true,
      edits: [{ span: mention.span, text: body }],
    },
  ];
}

const hasParameters = (declaration: object): boolean =>
  "parameters" in declaration &&
  Array.isArray(declaration.parameters) &&
  declaration.parameters.length > 0;

const isAlone = (expr: Expr): boolean =>
  expr.kind === "path" && !expr.where && !expr.path.args && expr.path.rest.length === 0;

/** The body of a definition as it can stand anywhere; none for events, whose filter would have to move. */
function bodyOf(name: string, project: Project): string | undefined {
  const named = project.session?.names.value(name, { file: "", start: 0, end: 0 });
  if (named?.kind !== "define" || !named.of || named.of.kind === "events") return undefined;
  const unit = project.allUnits.find(
    ({ declaration }) => declaration?.kind === "define" && declaration.name.text === name,
  );
  if (unit?.declaration?.kind !== "define") return undefined;
  const { body } = unit.declaration;
  const text = unit.text.slice(body.span.start, body.span.end);
  return body.kind === "literal" || body.kind === "parentheses" ? text : `(${text})`;
}
