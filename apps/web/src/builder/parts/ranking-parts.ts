import type { Expr } from "@satsuma/language";
import { replace } from "../edits/replace.ts";
import { literalParts } from "./literal-part.ts";
import { choicesOf, word } from "./part.ts";
import type { Part, Reading } from "./part.ts";
import { pathParts } from "./path-parts.ts";
import { amongPart, valueParts } from "./value-parts.ts";

type Ranking = Extract<Expr, { kind: "ranking" }>;

/** The first or last customers by a value. */
export function rankingParts(expr: Ranking, reading: Reading): readonly Part[] {
  const { by, per, among } = expr;
  return [
    endChoice(expr, reading),
    ...literalParts(expr.count, "How many", reading),
    tiesChoice(expr, reading),
    ...valueParts(by, "Value", reading, { isFit: isNumber }),
    ...(per === undefined
      ? []
      : [
          word("in each"),
          ...pathParts({ kind: "path", path: per, span: per.span }, "Group", reading, {}),
        ]),
    ...(among === undefined ? [] : [amongPart(among, reading)]),
  ];
}

const isNumber = (kind: string): boolean =>
  kind === "number" || kind === "money" || kind === "approx";

const endChoice = ({ end, span, count }: Ranking, { source }: Reading): Part => ({
  kind: "choice",
  label: "End",
  value: end,
  choices: choicesOf({ top: "in the top", bottom: "in the bottom" }),
  choose: (chosen) => [replace(source, { ...span, end: count.span.start }, `in ${chosen} `)],
});

const tiesChoice = ({ withTies, count, by }: Ranking, { source }: Reading): Part => ({
  kind: "choice",
  label: "Ties",
  value: withTies ? "with ties by" : "by",
  choices: choicesOf({ by: "by", "with ties by": "with ties, by" }),
  choose: (chosen) => [
    replace(source, { ...count.span, start: count.span.end, end: by.span.start }, ` ${chosen} `),
  ],
});
