import type { Expr } from "@satsuma/language";
import type { Block, Group } from "./block.ts";
import { cut } from "./cut.ts";
import type { Source } from "./cut.ts";

/** A condition as blocks. Cost: linear in its text. */
export function readBlock(expr: Expr, source: Source): Block {
  switch (expr.kind) {
    case "parentheses":
      return around(readBlock(expr.of, source), expr, source);
    case "not":
      return denied(expr, source);
    case "and":
    case "or":
      return group(expr, source, { how: expr.kind === "and" ? "all" : "any", style: "words" });
    case "choice":
      return group(expr, source, { style: "list", ...chosen(expr.choose) });
    case "literal":
      return written(expr, source);
    default:
      return { kind: "condition", expr, span: expr.span, text: textOf(expr, source) };
  }
}

/** The same block in parentheses: what is in them is its own, and they are part of its place. */
function around(block: Block, { span }: Expr, source: Source): Block {
  if (block.kind !== "group")
    return { ...block, span, text: source.text.slice(span.start, span.end) };
  return { ...block, span, hasParentheses: true, pieces: cut(source, span, block.of) };
}

/** Denied once is a property of a block; whoever denies twice is left their own words. */
function denied(expr: Extract<Expr, { kind: "not" }>, source: Source): Block {
  const block = readBlock(expr.of, source);
  if (block.not !== undefined) return written(expr, source);
  const not = { ...expr.span, end: expr.of.span.start };
  return {
    ...around(block, expr, source),
    ...(block.kind === "group" && parenthesesOf(block)),
    not,
  };
}

const parenthesesOf = ({ hasParentheses }: Group) => ({ hasParentheses });

type Joined = Extract<Expr, { kind: "and" | "or" | "choice" }>;

function group(expr: Joined, source: Source, looks: Pick<Group, "how" | "style" | "count">): Block {
  const of = expr.of.map((part) => readBlock(part, source));
  const { span } = expr;
  const pieces = cut(source, span, of);
  return { kind: "group", ...looks, span, inner: span, hasParentheses: false, of, pieces };
}

const chosen = (
  choose: Extract<Expr, { kind: "choice" }>["choose"],
): Pick<Group, "how" | "count"> =>
  typeof choose === "string" ? { how: choose } : { how: "some", count: choose.span };

const written = (expr: Expr, source: Source): Block => ({
  kind: "text",
  span: expr.span,
  text: textOf(expr, source),
});

const textOf = ({ span }: Expr, { text }: Source): string => text.slice(span.start, span.end);
