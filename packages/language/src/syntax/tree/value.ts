import type { CstNode, IToken } from "chevrotain";
import type { AggregateExpr, Expr } from "../../ast.ts";
import { category, constant, keyword, mark } from "../tokens/token-types.ts";
import { nestedWindow } from "../readings/two-windows.ts";
import { through } from "../source.ts";
import { placeOf } from "./build.ts";
import type { Build } from "./build.ts";
import {
  byRule,
  hasToken,
  onlySubtree,
  optionalSubtree,
  optionalToken,
  subtree,
  subtrees,
  tokenOf,
  tokensOf,
} from "./cst.ts";
import { literal, tokenLiteral } from "./literal.ts";
import { events } from "./path.ts";
import { window } from "./time.ts";
import { unitOf as unitNamed } from "./unit.ts";

/** A value: terms added and subtracted. */
export function value(node: CstNode, build: Build): Expr {
  const terms = subtrees(node, "term").map((one) => term(one, build));
  return chain(terms, tokensOf(node, category.Additive));
}

function term(node: CstNode, build: Build): Expr {
  const factors = subtrees(node, "factor").map((one) => factor(one, build));
  return chain(factors, tokensOf(node, mark.Multiplicative));
}

/** Joins operands from the left: `a - b - c` is `(a - b) - c`. */
const chain = (operands: readonly Expr[], signs: readonly IToken[]): Expr =>
  operands.reduce((left, right, i) => ({
    kind: "arithmetic",
    op: operatorOf(signs[i - 1]!),
    left,
    right,
    span: through(left.span, right.span),
  }));

function operatorOf({ image }: IToken): "+" | "-" | "*" | "/" {
  return image === "+" || image === "-" || image === "*" ? image : "/";
}

function factor(node: CstNode, build: Build): Expr {
  const [first, fallback] = subtrees(node, "primary").map((one) =>
    byRule(primaries, onlySubtree(one), build),
  );
  const inner: Expr =
    fallback === undefined
      ? first!
      : { kind: "default", value: first!, fallback, span: through(first!.span, fallback.span) };
  return hasToken(node, mark.Minus)
    ? { kind: "negate", value: inner, span: placeOf(node, build) }
    : inner;
}

const primaries: Readonly<Record<string, (node: CstNode, build: Build) => Expr>> = {
  literal,
  parentheses,
  aggregate,
  unitOf,
  partOf,
  percentile,
  events,
};

function parentheses(node: CstNode, build: Build): Expr {
  const of = build.expr(subtree(node, "expr"));
  return { kind: "parentheses", of, span: placeOf(node, build) };
}

function aggregate(node: CstNode, build: Build): Expr {
  const part = optionalSubtree(node, "window");
  const restricting = part === undefined ? undefined : window(part, build);
  const problem = restricting && nestedWindow(restricting, build.source);
  if (problem !== undefined) build.report(problem);
  return {
    kind: "aggregate",
    fn: functionOf(node),
    of: events(subtree(node, "events"), build),
    ...(restricting === undefined ? {} : { window: restricting }),
    span: placeOf(node, build),
  };
}

function functionOf(node: CstNode): AggregateExpr["fn"] {
  if (hasToken(node, keyword.Distinct)) return "countDistinct";
  if (hasToken(node, keyword.Count)) return "count";
  const word = optionalToken(node, keyword.Fold)?.image.toLowerCase();
  return folds.find((fold) => fold === word) ?? "last";
}

const folds = ["sum", "average", "min", "max", "median", "first"] as const;

function unitOf(node: CstNode, build: Build): Expr {
  const unit = unitNamed(tokenOf(node, constant.Unit));
  const inner = factor(subtree(node, "factor"), build);
  const span = placeOf(node, build);
  if (hasToken(node, keyword.Of)) return { kind: "part", part: unit, value: inner, span };
  const direction = hasToken(node, keyword.Since) ? "since" : "until";
  return { kind: "elapsed", direction, unit, value: inner, span };
}

function partOf(node: CstNode, build: Build): Expr {
  const inner = factor(subtree(node, "factor"), build);
  const span = placeOf(node, build);
  return hasToken(node, keyword.Weekday)
    ? { kind: "part", part: "weekday", value: inner, span }
    : { kind: "anniversary", value: inner, span };
}

function percentile(node: CstNode, build: Build): Expr {
  return {
    kind: "percentile",
    rank: tokenLiteral(tokenOf(node, constant.Number), build),
    of: factor(subtree(node, "factor"), build),
    ...among(node, build),
    span: placeOf(node, build),
  };
}

/** The customers a ranking or percentile is among, where it says so. */
export function among(node: CstNode, build: Build): { among?: Expr } {
  const part = optionalSubtree(node, "among");
  return part === undefined ? {} : { among: build.expr(subtree(part, "expr")) };
}
