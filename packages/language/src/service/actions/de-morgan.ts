import type { Span } from "@satsuma/model";
import type { Expr } from "../../ast.ts";
import type { CodeAction } from "../language-service.ts";
import type { Project } from "../project/project.ts";
import { expressionsAt } from "./expressions-at.ts";

/** `not (a and b)` as `(not a or not b)`, and back: the same customers, since a condition is never unknown. */
export function deMorgan(project: Project, span: Span): CodeAction[] {
  const placed = project.unitAt(span.file, span.start);
  const declaration = placed?.unit.declaration;
  if (!placed || !declaration) return [];
  const { start, unit } = placed;
  const around = expressionsAt(declaration, { start: span.start - start, end: span.end - start });
  const textOf = (expr: Expr): string => unit.text.slice(expr.span.start, expr.span.end);
  for (const { expr } of around.toReversed()) {
    const text = spread(expr, textOf) ?? gathered(expr, textOf);
    if (text === undefined) continue;
    const title = text.startsWith("not") ? "Say `not` once for all" : "Say `not` of each part";
    const edits = [{ span: project.move(expr.span), text }];
    return [{ title, kind: "refactor", sure: true, edits }];
  }
  return [];
}

type TextOf = (expr: Expr) => string;

function spread(expr: Expr, textOf: TextOf): string | undefined {
  if (expr.kind !== "not" || expr.of.kind !== "parentheses") return undefined;
  const inner = expr.of.of;
  if (inner.kind !== "and" && inner.kind !== "or") return undefined;
  const parts = inner.of.map((part) => negated(part, textOf));
  return `(${parts.join(inner.kind === "and" ? " or " : " and ")})`;
}

const negated = (part: Expr, textOf: TextOf): string =>
  part.kind === "not" ? textOf(part.of) : `not ${textOf(part)}`;

function gathered(expr: Expr, textOf: TextOf): string | undefined {
  if (expr.kind !== "and" && expr.kind !== "or") return undefined;
  const parts = expr.of.flatMap((part) => (part.kind === "not" ? textOf(part.of) : []));
  if (parts.length < expr.of.length) return undefined;
  return `not (${parts.join(expr.kind === "and" ? " or " : " and ")})`;
}
