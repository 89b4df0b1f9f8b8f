import type { CstNode } from "chevrotain";
import type { Datum, Literal, ObjectDatum } from "../../ast.ts";
import { category, mark } from "../tokens/token-types.ts";
import { nameOf, placeOf } from "./build.ts";
import type { Build } from "./build.ts";
import { byRule, hasToken, isNode, onlyPart, subtree, subtrees, tokenOf } from "./cst.ts";
import { literal } from "./literal.ts";

/** Test data in braces: names and values. */
export const object = (node: CstNode, build: Build): ObjectDatum => ({
  kind: "object",
  entries: subtrees(node, "entry").map((entry) => ({
    key: nameOf(tokenOf(entry, category.Word), build),
    value: datum(subtree(entry, "datum"), build),
  })),
  span: placeOf(node, build),
});

function datum(node: CstNode, build: Build): Datum {
  const part = onlyPart(node);
  if (!isNode(part)) return { kind: "unknown", span: placeOf(node, build) };
  return byRule(data, part, build);
}

const data: Readonly<Record<string, (node: CstNode, build: Build) => Datum>> = {
  object,
  signedLiteral: (node, build) => ({
    kind: "literal",
    literal: signedLiteral(node, build),
    span: placeOf(node, build),
  }),
  dataList: (node, build) => ({
    kind: "list",
    items: subtrees(node, "datum").map((one) => datum(one, build)),
    span: placeOf(node, build),
  }),
  place: (node, build) => {
    const [latitude, longitude] = subtrees(node, "signedLiteral").map((one) =>
      signedLiteral(one, build),
    );
    return {
      kind: "point",
      latitude: latitude!,
      longitude: longitude!,
      span: placeOf(node, build),
    };
  },
};

/** Data are constants, so a minus belongs to the number: `-5` is the constant minus five. */
function signedLiteral(node: CstNode, build: Build): Literal {
  const constant = literal(subtree(node, "literal"), build);
  return hasToken(node, mark.Minus)
    ? { ...constant, value: `-${constant.value}`, span: placeOf(node, build) }
    : constant;
}
