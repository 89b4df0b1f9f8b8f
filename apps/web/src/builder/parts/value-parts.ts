import type { Expr } from "@satsuma/language";
import type { ValueType } from "@satsuma/model";
import { wordIn } from "../edits/joints.ts";
import { rejoin } from "../edits/rejoin.ts";
import { readBlock } from "../tree/read-block.ts";
import { aggregateParts } from "./aggregate-parts.ts";
import { codePart } from "./code-part.ts";
import { elapsedChoice, partChoice } from "./time-choices.ts";
import { literalParts } from "./literal-part.ts";
import { choicesOf, word } from "./part.ts";
import type { Choosing, Part, Reading } from "./part.ts";
import { pathParts } from "./path-parts.ts";

/** A value in parts. Only values of types that fit are offered instead; what blocks have no picture of is text. */
export function valueParts(
  expr: Expr,
  label: string,
  reading: Reading,
  given: Choosing = {},
): readonly Part[] {
  switch (expr.kind) {
    case "literal":
      return literalParts(expr, label, reading, given.suggestions);
    case "parentheses":
      return valueParts(expr.of, label, reading, { ...given, isExposed: false });
    case "path":
      return pathParts(expr, label, reading, given);
    case "aggregate":
      return aggregateParts(expr, reading, given);
    case "negate":
      return [word("−"), ...valueParts(expr.value, label, reading, exposed)];
    case "default":
      return [
        ...valueParts(expr.value, label, reading, exposed),
        word("or, if unknown,"),
        ...valueParts(expr.fallback, "If unknown", reading),
      ];
    case "arithmetic":
      return [
        ...valueParts(expr.left, label, reading, exposed),
        operator(expr, reading),
        ...valueParts(expr.right, label, reading, exposed),
      ];
    case "elapsed":
      return [
        elapsedChoice(expr, reading),
        ...valueParts(expr.value, "Date", reading, { isFit: isDate }),
      ];
    case "part":
      return [
        partChoice(expr, reading),
        ...valueParts(expr.value, "Date", reading, { isFit: isDate }),
      ];
    case "anniversary":
      return [
        word("anniversary of"),
        ...valueParts(expr.value, "Date", reading, { isFit: isDate }),
      ];
    case "percentile":
      return percentileParts(expr, reading);
    default:
      return [codePart(label, expr.span, reading)];
  }
}

const exposed = { isExposed: true };

const isDate = (kind: ValueType["kind"]): boolean => kind === "date" || kind === "instant";

function operator(
  { op, left, right }: Extract<Expr, { kind: "arithmetic" }>,
  { source }: Reading,
): Part {
  const sign = wordIn({ ...left.span, start: left.span.end, end: right.span.start }, source);
  return {
    kind: "choice",
    label: "Operation",
    value: op,
    choices: choicesOf({ "+": "plus", "-": "minus", "*": "times", "/": "divided by" }),
    choose: (value) => [rejoin(value, sign, source)],
  };
}

function percentileParts(
  expr: Extract<Expr, { kind: "percentile" }>,
  reading: Reading,
): readonly Part[] {
  const { rank, of, among } = expr;
  return [
    word("percentile"),
    ...literalParts(rank, "Percentile", reading),
    word("of"),
    ...valueParts(of, "Value", reading),
    ...(among === undefined ? [] : [amongPart(among, reading)]),
  ];
}

/** The customers that others are ranked among. */
export const amongPart = (among: Expr, { source, scope }: Reading): Part => ({
  kind: "filter",
  label: "among customers with",
  block: readBlock(among, source),
  scope,
});
