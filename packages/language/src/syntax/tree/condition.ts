import type { CstNode } from "chevrotain";
import type { Expr, Has, Quantity, Ranking, Sequence } from "../../ast.ts";
import { loneValue } from "../readings/lone-value.ts";
import { mixedWords } from "../readings/mixed-words.ts";
import { twoWindows } from "../readings/two-windows.ts";
import { constant, keyword } from "../tokens/token-types.ts";
import { placeOf, textOf } from "./build.ts";
import type { Build } from "./build.ts";
import { comparison } from "./comparison.ts";
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
import { tokenLiteral } from "./literal.ts";
import { events, path } from "./path.ts";
import { amount, window } from "./time.ts";
import { among } from "./value.ts";

/** An expression: conditions joined by `or` and `and`, or a value alone. */
export function expr(node: CstNode, build: Build): Expr {
  const groups = subtrees(node, "conjunction").map((one) =>
    subtrees(one, "negation").map((part) => negation(part, build)),
  );
  const problem = loneValue(groups, build.source) ?? mixedWords(groups, build.source);
  if (problem !== undefined) build.report(problem);
  return joined(
    "or",
    groups.map((group) => joined("and", group)),
  );
}

function joined(kind: "or" | "and", of: readonly Expr[]): Expr {
  const [first, ...others] = of;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return first!;
  return { kind, of, span: { ...first.span, end: last.span.end } };
}

function negation(node: CstNode, build: Build): Expr {
  if (!hasToken(node, keyword.Not)) return byRule(conditions, onlySubtree(node), build);
  const of = negation(subtree(node, "negation"), build);
  return { kind: "not", of, span: placeOf(node, build) };
}

const conditions: Readonly<Record<string, (node: CstNode, build: Build) => Expr>> = {
  has,
  member,
  pick: (node, build) => byRule(picks, onlySubtree(node), build, node),
  choice,
  comparison,
};

function has(node: CstNode, build: Build): Expr {
  const quantified = optionalSubtree(node, "quantity");
  const ordered = optionalSubtree(node, "sequence");
  const windows = subtrees(node, "window").map((one) => window(one, build));
  const [first] = windows;
  const whole: Has = {
    kind: "has",
    ...(quantified === undefined ? {} : { quantity: quantity(quantified, build) }),
    of: ordered === undefined ? events(subtree(node, "events"), build) : sequence(ordered, build),
    ...(first === undefined ? {} : { window: first }),
    span: placeOf(node, build),
  };
  const problem = twoWindows(whole, windows, build.source);
  if (problem !== undefined) build.report(problem);
  return whole;
}

function quantity(node: CstNode, build: Build): Quantity {
  const span = placeOf(node, build);
  if (hasToken(node, keyword.No)) return { kind: "no", span };
  if (hasToken(node, keyword.Any)) return { kind: "any", span };
  const range = optionalSubtree(node, "range");
  if (range !== undefined) {
    const [low, high] = tokensOf(range, constant.Number).map((one) => tokenLiteral(one, build));
    return { kind: "range", low: low!, high: high!, span };
  }
  const bound = subtree(node, "bound");
  const count = tokenLiteral(tokenOf(bound, constant.Number), build);
  return { kind: boundKind(bound), count, span };
}

function boundKind(node: CstNode): "atLeast" | "atMost" | "exactly" | "moreThan" | "fewerThan" {
  if (hasToken(node, keyword.Exactly)) return "exactly";
  const at = optionalSubtree(node, "atBound");
  if (at !== undefined) return hasToken(at, keyword.Least) ? "atLeast" : "atMost";
  return hasToken(subtree(node, "thanBound"), keyword.More) ? "moreThan" : "fewerThan";
}

const sequence = (node: CstNode, build: Build): Sequence => ({
  kind: "sequence",
  first: events(subtree(node, "events"), build),
  steps: subtrees(node, "step").map((one) => step(one, build)),
  span: placeOf(node, build),
});

function step(node: CstNode, build: Build): Sequence["steps"][number] {
  const within = optionalSubtree(node, "amount");
  return {
    no: hasToken(node, keyword.No),
    events: events(subtree(node, "events"), build),
    ...(within === undefined ? {} : { within: amount(within, build) }),
    span: placeOf(node, build),
  };
}

function member(node: CstNode, build: Build): Expr {
  return {
    kind: "member",
    of: path(subtree(node, "path"), build),
    span: placeOf(node, build),
  };
}

const picks: Readonly<Record<string, (node: CstNode, build: Build, whole: CstNode) => Expr>> = {
  ranking,
  sample,
};

function ranking(node: CstNode, build: Build, whole: CstNode): Ranking {
  const per = optionalSubtree(node, "path");
  const count = optionalToken(node, constant.Number) ?? tokenOf(node, constant.Percent);
  return {
    kind: "ranking",
    end: hasToken(node, keyword.Top) ? "top" : "bottom",
    count: tokenLiteral(count, build),
    withTies: hasToken(node, keyword.Ties),
    by: build.value(subtree(node, "value")),
    ...(per === undefined ? {} : { per: path(per, build) }),
    ...among(node, build),
    span: placeOf(whole, build),
  };
}

function sample(node: CstNode, build: Build, whole: CstNode): Expr {
  return {
    kind: "sample",
    percent: tokenLiteral(tokenOf(node, constant.Percent), build),
    seed: textOf(tokenOf(node, constant.Text), build),
    span: placeOf(whole, build),
  };
}

function choice(node: CstNode, build: Build): Expr {
  const number = optionalToken(node, constant.Number);
  const word = hasToken(node, keyword.All) ? "all" : hasToken(node, keyword.Any) ? "any" : "none";
  return {
    kind: "choice",
    choose: number === undefined ? word : tokenLiteral(number, build),
    of: subtrees(node, "expr").map(build.expr),
    span: placeOf(node, build),
  };
}
