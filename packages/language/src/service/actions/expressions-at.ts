import type { Declaration, Expr } from "../../ast.ts";

/** An expression around a stretch of text. */
export interface ExpressionAt {
  readonly expr: Expr;
  /** True inside the parentheses after events. */
  readonly inFilter: boolean;
}

/** The expressions of a declaration that cover a stretch, outermost first. Offsets are those of the tree. */
export function expressionsAt(
  declaration: Declaration,
  { start, end }: { readonly start: number; readonly end: number },
): ExpressionAt[] {
  const found: ExpressionAt[] = [];
  const look = (node: object, inFilter: boolean): void => {
    if (isExpr(node)) {
      if (node.span.start > start || node.span.end < end) return;
      found.push({ expr: node, inFilter });
    }
    for (const [key, part] of Object.entries(node)) {
      if (key === "span" || typeof part !== "object" || part === null) continue;
      look(part, inFilter || (key === "where" && isExpr(node)));
    }
  };
  if (declaration.kind !== "expect") look(declaration, false);
  return found;
}

const isExpr = (node: object): node is Expr =>
  "kind" in node && "span" in node && typeof node.kind === "string" && kinds.has(node.kind);

const listed: Readonly<Record<Expr["kind"], true>> = {
  literal: true,
  or: true,
  and: true,
  not: true,
  parentheses: true,
  choice: true,
  has: true,
  member: true,
  ranking: true,
  sample: true,
  comparison: true,
  arithmetic: true,
  negate: true,
  default: true,
  aggregate: true,
  elapsed: true,
  part: true,
  anniversary: true,
  percentile: true,
  path: true,
};

const kinds: ReadonlySet<string> = new Set(Object.keys(listed));
