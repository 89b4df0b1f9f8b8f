import type { Why, WhyCondition } from "@satsuma/engine";
import { textRows } from "../../asks/asked-rows.ts";
import { countText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { asOfText } from "../../text/time-text.ts";
import { valueText } from "../../text/value-text.ts";
import type { Row } from "../../view/row.ts";
import { hanging } from "../../view/hanging.ts";
import type { Wording } from "../wording.ts";

/**
 * Why a customer is in a segment or not: no more than what decided it, each condition with what was found and since when it is so; the
 * nearest change that flips it, and when it flips by itself.
 */
export function whyRows(why: Why, wording: Wording): readonly Row[] {
  const { nearest, next, models } = why;
  const { width } = wording;
  return [
    ...verdictRows(why, wording),
    [],
    ...why.conditions.flatMap((condition) => conditionRows(condition, wording, 0)),
    [],
    ...under("nearest change", nearest.english, width),
    ...(next === undefined ? [] : under("if nothing changes", next.english, width)),
    ...models.flatMap(({ method, version, asOf }) =>
      textRows(
        `Scores are those of ${method}, model ${countText(version)}, as of ${asOfText(asOf, wording.timezone)}.`,
        width,
        "dim",
      ),
    ),
  ];
}

function verdictRows(why: Why, { timezone, width }: Wording): readonly Row[] {
  const { segment, title, customer, asOf, isMember } = why;
  const when: Row = [{ text: `as of ${asOfText(asOf, timezone)}`, role: "dim" }];
  return [
    [
      { text: isMember ? "✓ " : "✗ ", role: isMember ? "good" : "bad" },
      { text: safe(customer), role: "heading" },
      { text: isMember ? " is in " : " is not in ", role: isMember ? "good" : "bad" },
      { text: safe(segment), role: "heading" },
    ],
    ...(title === undefined ? [] : textRows(title, width)),
    when,
  ];
}

/** A condition, what was found, and since when it is so; the parts that decided it below. */
function conditionRows(condition: WhyCondition, wording: Wording, depth: number): readonly Row[] {
  const { holds, text, of } = condition;
  const indent = " ".repeat(2 * depth);
  const first = [
    { text: indent },
    { text: holds ? "✓ " : "✗ ", role: holds ? "good" : "bad" } as const,
  ];
  return [
    ...hanging(first, text, wording.width),
    ...foundTexts(condition, wording.timezone).flatMap((found) =>
      hanging([{ text: `${indent}    ` }], found, wording.width, "dim"),
    ),
    ...of.flatMap((part) => conditionRows(part, wording, depth + 1)),
  ];
}

function foundTexts({ found, since, last }: WhyCondition, timezone: string): readonly string[] {
  return [
    ...(found === "" ? [] : [found]),
    ...(last === undefined
      ? []
      : [
          `as good as ${valueText(last.value, last.unit, last.text)} would be in, the others as they are`,
        ]),
    ...(since === undefined ? [] : [`so since ${asOfText(since, timezone)}`]),
  ];
}

/** A heading and its text below it. */
const under = (heading: string, text: string, width: number): readonly Row[] => [
  [{ text: heading, role: "heading" }],
  ...hanging([{ text: "  " }], text, width),
];
