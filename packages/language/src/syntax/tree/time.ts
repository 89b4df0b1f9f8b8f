import type { CstNode, IToken } from "chevrotain";
import type { Amount, Period, UnitSyntax, WindowSyntax } from "../../ast.ts";
import { constant, keyword } from "../tokens/token-types.ts";
import { placeOf } from "./build.ts";
import type { Build } from "./build.ts";
import {
  byRule,
  hasToken,
  isNode,
  onlyPart,
  onlySubtree,
  optionalSubtree,
  optionalToken,
  subtree,
  subtrees,
  tokenOf,
} from "./cst.ts";
import { tokenLiteral } from "./literal.ts";
import { unitOf } from "./unit.ts";
import { year } from "./year.ts";

/** A time window. */
export function window(node: CstNode, build: Build): WindowSyntax {
  const part = onlyPart(node);
  if (!isNode(part)) return { kind: "ever", span: placeOf(node, build) };
  return byRule(windows, part, build);
}

/** A number and a unit. */
export const amount = (node: CstNode, build: Build): Amount => ({
  count: tokenLiteral(tokenOf(node, constant.Number), build),
  unit: unitOf(tokenOf(node, constant.Unit)),
  span: placeOf(node, build),
});

/** A unit that stands alone. */
export const unit = (token: IToken, build: Build): UnitSyntax => ({
  unit: unitOf(token),
  span: placeOf(token, build),
});

const windows = { inPeriod, fromTo, beside, withinOf };

function inPeriod(node: CstNode, build: Build): WindowSyntax {
  const shift = optionalSubtree(node, "amount");
  return {
    kind: "period",
    period: byRule(periods, onlySubtree(subtree(node, "period")), build),
    ...(shift === undefined ? {} : { shiftedBack: amount(shift, build) }),
    span: placeOf(node, build),
  };
}

function fromTo(node: CstNode, build: Build): WindowSyntax {
  const [from, to] = subtrees(node, "value").map(build.value);
  return { kind: "fromTo", from: from!, to: to!, span: placeOf(node, build) };
}

function beside(node: CstNode, build: Build): WindowSyntax {
  return {
    kind: sideOf(node),
    at: build.value(subtree(node, "value")),
    span: placeOf(node, build),
  };
}

function sideOf(node: CstNode): "on" | "before" | "after" | "since" {
  if (hasToken(node, keyword.On)) return "on";
  if (hasToken(node, keyword.Before)) return "before";
  return hasToken(node, keyword.After) ? "after" : "since";
}

function withinOf(node: CstNode, build: Build): WindowSyntax {
  return {
    kind: "within",
    amount: amount(subtree(node, "amount"), build),
    side: hasToken(node, keyword.After)
      ? "after"
      : hasToken(node, keyword.Before)
        ? "before"
        : "of",
    anchor: build.value(subtree(node, "value")),
    span: placeOf(node, build),
  };
}

const periods = { relativePeriod, thisUnit, eachOf, atLeastOf, namedPeriod };

function relativePeriod(node: CstNode, build: Build): Period {
  const span = placeOf(node, build);
  if (hasToken(node, keyword.Previous)) {
    return { kind: "previous", amount: previousAmount(node, build), span };
  }
  const kind = hasToken(node, keyword.Last) ? "last" : "next";
  return { kind, amount: amount(subtree(node, "amount"), build), span };
}

/** The number may be left out after `previous`. */
function previousAmount(node: CstNode, build: Build): Amount {
  const number = optionalToken(node, constant.Number);
  const { unit: word, span } = unit(tokenOf(node, constant.Unit), build);
  if (number === undefined) {
    return { count: { kind: "literal", type: "number", value: "1", span }, unit: word, span };
  }
  const count = tokenLiteral(number, build);
  return { count, unit: word, span: { ...span, start: count.span.start } };
}

function thisUnit(node: CstNode, build: Build): Period {
  return {
    kind: "this",
    unit: unit(tokenOf(node, constant.Unit), build),
    span: placeOf(node, build),
  };
}

function eachOf(node: CstNode, build: Build): Period {
  return {
    kind: "eachOf",
    ...several(subtree(node, "several"), build),
    span: placeOf(node, build),
  };
}

function atLeastOf(node: CstNode, build: Build): Period {
  return {
    kind: "atLeastOf",
    count: tokenLiteral(tokenOf(node, constant.Number), build),
    ...several(subtree(node, "several"), build),
    span: placeOf(node, build),
  };
}

function several(node: CstNode, build: Build): { of: "last" | "previous"; amount: Amount } {
  const of = hasToken(node, keyword.Last) ? "last" : "previous";
  return { of, amount: amount(subtree(node, "amount"), build) };
}

function namedPeriod(node: CstNode, build: Build): Period {
  const number = optionalToken(node, constant.Number);
  const named = optionalToken(node, constant.Month) ?? optionalToken(node, constant.Quarter);
  const literal = named === undefined ? year(number!, build) : tokenLiteral(named, build);
  return { kind: "named", literal, span: placeOf(node, build) };
}
