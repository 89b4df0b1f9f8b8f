import type { CstNode } from "chevrotain";
import type { DefineDecl, Declaration, Example, Name, Text, TierDecl } from "../../ast.ts";
import { category, constant, keyword } from "../tokens/token-types.ts";
import { nameOf, placeOf, textOf } from "./build.ts";
import type { Build } from "./build.ts";
import {
  byRule,
  hasToken,
  optionalSubtree,
  optionalToken,
  onlySubtree,
  subtree,
  subtrees,
  tokenOf,
  tokensOf,
} from "./cst.ts";
import { object } from "./data.ts";
import { tokenLiteral } from "./literal.ts";
import { meta } from "./meta.ts";
import { path } from "./path.ts";

/** One declaration. */
export const declaration = (node: CstNode, build: Build): Declaration =>
  byRule(declarations, onlySubtree(node), build);

const declarations: Readonly<Record<string, (node: CstNode, build: Build) => Declaration>> = {
  segment,
  define,
  param,
  tiers,
  split,
  expect,
};

function segment(node: CstNode, build: Build): Declaration {
  const [where, except] = subtrees(node, "expr").map(build.expr);
  return {
    kind: "segment",
    ...titled(node, build),
    meta: subtrees(node, "meta").map((one) => meta(one, build)),
    where: where!,
    ...(except === undefined ? {} : { except }),
    span: placeOf(node, build),
  };
}

/** A declared name and its title. */
function titled(node: CstNode, build: Build): { name: Name; title?: Text } {
  const title = subtree(node, "title");
  return { name: nameOf(tokenOf(title, category.Name), build), ...titleIn(title, build) };
}

function titleIn(node: CstNode, build: Build): { title?: Text } {
  const text = optionalToken(node, constant.Text);
  return text === undefined ? {} : { title: textOf(text, build) };
}

function define(node: CstNode, build: Build): Declaration {
  const parameters = optionalSubtree(node, "parameters");
  return {
    kind: "define",
    name: nameOf(tokenOf(node, category.Name), build),
    parameters:
      parameters === undefined
        ? []
        : subtrees(parameters, "parameter").map((one) => parameter(one, build)),
    body: build.expr(subtree(node, "expr")),
    ...titleIn(node, build),
    span: placeOf(node, build),
  };
}

function parameter(node: CstNode, build: Build): DefineDecl["parameters"][number] {
  const [name, type] = tokensOf(node, category.Name).map((one) => nameOf(one, build));
  return { name: name!, type: type! };
}

function param(node: CstNode, build: Build): Declaration {
  return {
    kind: "param",
    ...parameter(subtree(node, "parameter"), build),
    value: build.value(subtree(node, "value")),
    ...titleIn(node, build),
    span: placeOf(node, build),
  };
}

function tiers(node: CstNode, build: Build): Declaration {
  const otherwise = optionalSubtree(node, "otherwise");
  return {
    kind: "tiers",
    ...titled(node, build),
    meta: subtrees(node, "meta").map((one) => meta(one, build)),
    tiers: subtrees(node, "tier").map((one) => tier(one, build)),
    ...(otherwise === undefined
      ? {}
      : { otherwise: { ...titled(otherwise, build), span: placeOf(otherwise, build) } }),
    span: placeOf(node, build),
  };
}

const tier = (node: CstNode, build: Build): TierDecl => ({
  ...titled(node, build),
  where: build.expr(subtree(node, "expr")),
  span: placeOf(node, build),
});

function split(node: CstNode, build: Build): Declaration {
  return {
    kind: "split",
    ...titled(node, build),
    of: path(subtree(node, "path"), build),
    seed: textOf(tokenOf(node, constant.Text), build),
    groups: subtrees(node, "group").map((group) => ({
      name: nameOf(tokenOf(group, category.Name), build),
      percent: tokenLiteral(tokenOf(group, constant.Percent), build),
      span: placeOf(group, build),
    })),
    span: placeOf(node, build),
  };
}

function expect(node: CstNode, build: Build): Declaration {
  const asOf = optionalToken(node, constant.Date) ?? tokenOf(node, constant.Instant);
  return {
    kind: "expect",
    segment: path(subtree(node, "path"), build),
    asOf: tokenLiteral(asOf, build),
    examples: subtrees(node, "example").map((one) => example(one, build)),
    span: placeOf(node, build),
  };
}

const example = (node: CstNode, build: Build): Example => ({
  outcome: hasToken(node, keyword.Includes) ? "includes" : "excludes",
  ...titleIn(node, build),
  customer: object(subtree(node, "object"), build),
  span: placeOf(node, build),
});
