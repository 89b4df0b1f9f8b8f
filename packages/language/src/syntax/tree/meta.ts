import type { CstNode } from "chevrotain";
import type { Amount, Meta, ScheduleSyntax } from "../../ast.ts";
import { category, constant, keyword } from "../tokens/token-types.ts";
import { nameOf, placeOf, textOf } from "./build.ts";
import type { Build } from "./build.ts";
import {
  byRule,
  hasToken,
  onlySubtree,
  optionalSubtree,
  optionalToken,
  subtree,
  tokenOf,
  tokensOf,
} from "./cst.ts";
import { tokenLiteral } from "./literal.ts";
import { amount, unit } from "./time.ts";

/** One thing that is said about a segment. */
export const meta = (node: CstNode, build: Build): Meta => byRule(metas, onlySubtree(node), build);

const metas: Readonly<Record<string, (node: CstNode, build: Build) => Meta>> = {
  textMeta: (node, build) => ({
    kind: textKind(node),
    value: textOf(tokenOf(node, constant.Text), build),
    span: placeOf(node, build),
  }),
  tags: (node, build) => ({
    kind: "tags",
    values: tokensOf(node, category.Name).map((name) => nameOf(name, build)),
    span: placeOf(node, build),
  }),
  priority: (node, build) => ({
    kind: "priority",
    value: tokenLiteral(tokenOf(node, constant.Number), build),
    span: placeOf(node, build),
  }),
  status: (node, build) => ({
    kind: "status",
    value: lowerCase(nameOf(tokenOf(node, keyword.StatusValue), build)),
    span: placeOf(node, build),
  }),
  expires: (node, build) => ({
    kind: "expires",
    value: tokenLiteral(tokenOf(node, constant.Date), build),
    span: placeOf(node, build),
  }),
  schedule: (node, build) => ({
    kind: "schedule",
    schedule: schedule(node, build),
    span: placeOf(node, build),
  }),
  asOf,
};

function textKind(node: CstNode): "description" | "owner" | "timezone" {
  if (hasToken(node, keyword.Description)) return "description";
  return hasToken(node, keyword.Owner) ? "owner" : "timezone";
}

function asOf(node: CstNode, build: Build): Meta {
  const span = placeOf(node, build);
  const start = optionalToken(node, constant.Unit);
  return start === undefined
    ? { kind: "asOf", policy: "run time", span }
    : { kind: "asOf", policy: "start", unit: unit(start, build), span };
}

function schedule(node: CstNode, build: Build): ScheduleSyntax {
  const clock = optionalToken(node, constant.Clock);
  return {
    every: every(node, build),
    ...(clock === undefined ? {} : { at: { text: clock.image, span: placeOf(clock, build) } }),
    span: placeOf(node, build),
  };
}

function every(node: CstNode, build: Build): ScheduleSyntax["every"] {
  const weekday = optionalToken(node, keyword.WeekdayName);
  if (weekday !== undefined) return { kind: "weekday", weekday: lowerCase(nameOf(weekday, build)) };
  const often = optionalSubtree(node, "amount");
  if (often !== undefined) return { kind: "amount", amount: amount(often, build) };
  return everyUnit(subtree(node, "everyUnit"), build);
}

function everyUnit(node: CstNode, build: Build): ScheduleSyntax["every"] {
  const [whole, part] = tokensOf(node, constant.Unit).map((one) => unit(one, build));
  const number = optionalToken(node, constant.Number);
  if (part === undefined || number === undefined) return { kind: "unit", unit: whole! };
  const count = tokenLiteral(number, build);
  const on: Amount = { count, unit: part.unit, span: { ...part.span, end: count.span.end } };
  return { kind: "unit", unit: whole!, on };
}

/** A keyword the tree keeps: in lower case, as keywords are. */
const lowerCase = <Placed extends { readonly text: string }>(word: Placed): Placed => ({
  ...word,
  text: word.text.toLowerCase(),
});
