import type { CstNode } from "chevrotain";
import type { Comparison, Expr, Tail } from "../../ast.ts";
import { category, constant, keyword } from "../tokens/token-types.ts";
import { missingValue } from "../readings/missing-value.ts";
import { secondTest } from "../readings/second-test.ts";
import { placeOf } from "./build.ts";
import type { Build } from "./build.ts";
import {
  byRule,
  hasToken,
  onlySubtree,
  optionalSubtree,
  subtree,
  subtrees,
  tokenOf,
} from "./cst.ts";
import { tokenLiteral } from "./literal.ts";
import { window } from "./time.ts";

/** A value, with what it is tested for if it is. */
export function comparison(node: CstNode, build: Build): Expr {
  const value = build.value(subtree(node, "value"));
  const tails = subtrees(node, "tail").map((one) => tail(one, build));
  const [first] = tails;
  if (first === undefined) return value;
  const whole: Comparison = { kind: "comparison", value, tail: first, span: placeOf(node, build) };
  const problem = secondTest(whole, tails, build.source) ?? missingValue(whole);
  if (problem !== undefined) build.report(problem);
  return whole;
}

/** What a tail has whatever it tests for. */
interface Frame {
  readonly negated: boolean;
  readonly span: Tail["span"];
}

const tail = (node: CstNode, build: Build): Tail => byRule(tails, onlySubtree(node), build);

const tails = { isTail, signTail, notTail, textTail, placeTail: plainPlaceTail };

function isTail(node: CstNode, build: Build): Tail {
  const frame: Frame = { negated: hasToken(node, keyword.Not), span: placeOf(node, build) };
  if (hasToken(node, keyword.Known)) return { kind: "known", ...frame };
  if (hasToken(node, keyword.Unknown)) return { kind: "unknown", ...frame };
  const place = optionalSubtree(node, "placeTail");
  if (place !== undefined) return placeTail(place, build, frame);
  return { kind: "equals", other: build.value(subtree(node, "value")), ...frame };
}

function signTail(node: CstNode, build: Build): Tail {
  const sign = tokenOf(node, category.Comparator).image;
  const other = build.value(subtree(node, "value"));
  const frame: Frame = { negated: sign === "!=" || sign === "<>", span: placeOf(node, build) };
  return sign === "<" || sign === "<=" || sign === ">" || sign === ">="
    ? { kind: "order", op: sign, other, ...frame }
    : { kind: "equals", other, ...frame };
}

function notTail(node: CstNode, build: Build): Tail {
  return placeTail(subtree(node, "placeTail"), build, {
    negated: true,
    span: placeOf(node, build),
  });
}

function plainPlaceTail(node: CstNode, build: Build): Tail {
  return placeTail(node, build, { negated: false, span: placeOf(node, build) });
}

function placeTail(node: CstNode, build: Build, frame: Frame): Tail {
  return byRule(places, onlySubtree(node), build, frame);
}

const places = {
  list,
  between,
  near,
  window: (node: CstNode, build: Build, frame: Frame): Tail => ({
    kind: "window",
    window: window(node, build),
    ...frame,
  }),
};

function list(node: CstNode, build: Build, frame: Frame): Tail {
  return { kind: "in", items: items(node, build), ignoringCase: ignoresCase(node), ...frame };
}

function between(node: CstNode, build: Build, frame: Frame): Tail {
  const [low, high] = subtrees(node, "value").map(build.value);
  return { kind: "between", low: low!, high: high!, ...frame };
}

function near(node: CstNode, build: Build, frame: Frame): Tail {
  return {
    kind: "near",
    distance: tokenLiteral(tokenOf(node, constant.Number), build),
    unit: distanceOf(tokenOf(node, keyword.Distance).image.toLowerCase()),
    of: build.value(subtree(node, "value")),
    ...frame,
  };
}

const distanceOf = (word: string): "km" | "mi" | "m" =>
  word === "km" || word === "mi" ? word : "m";

function textTail(node: CstNode, build: Build): Tail {
  const frame: Frame = { negated: hasToken(node, keyword.Does), span: placeOf(node, build) };
  const ignoringCase = ignoresCase(node);
  const matching = optionalSubtree(node, "matches");
  if (matching !== undefined) {
    const other = tokenLiteral(tokenOf(matching, constant.Text), build);
    return { kind: "matches", other, ignoringCase, ...frame };
  }
  const edge = optionalSubtree(node, "edge");
  if (edge === undefined)
    return contains(subtree(node, "contains"), build, { ...frame, ignoringCase });
  const kind = /^s/i.test(tokenOf(edge, keyword.Edge).image) ? "starts" : "ends";
  return { kind, other: build.value(subtree(edge, "value")), ignoringCase, ...frame };
}

function contains(
  node: CstNode,
  build: Build,
  frame: Frame & { readonly ignoringCase: boolean },
): Tail {
  const single = optionalSubtree(node, "value");
  if (single !== undefined) return { kind: "contains", other: build.value(single), ...frame };
  const quantifier = hasToken(node, keyword.Any) ? "any" : "all";
  return { kind: "containsOf", quantifier, items: items(node, build), ...frame };
}

const items = (node: CstNode, build: Build): Expr[] =>
  subtrees(subtree(node, "items"), "value").map(build.value);

const ignoresCase = (node: CstNode): boolean => optionalSubtree(node, "ignoringCase") !== undefined;
