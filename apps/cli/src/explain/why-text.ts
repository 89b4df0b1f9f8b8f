import type { Why, WhyCondition } from "@satsuma/engine";
import { instantWords } from "@satsuma/language";
import { asOfText, count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";
import { valueText } from "./value-text.ts";

/** Why a customer is in a segment or not: what decided it and since when, what would change it, and when it changes by itself. */
export function whyText(why: Why, timezone: string, style: Style): string {
  const { color } = style;
  const { segment, customer, asOf, isMember } = why;
  const outcome = isMember ? color.green("is in") : color.red("is not in");
  const head = `${color.bold(customer)} ${outcome} ${color.bold(segment)} as of ${asOfText(asOf, timezone)}`;
  return [
    head,
    "",
    ...conditionLines(why.conditions, timezone, style),
    "",
    ...outlookLines(why, timezone, style),
  ].join("\n");
}

/** A line for each condition, those that decided it below: what it says, what was found, and since when that is so. */
function conditionLines(
  conditions: readonly WhyCondition[],
  timezone: string,
  style: Style,
  depth = 0,
): readonly string[] {
  return conditions.flatMap((condition) => {
    const { holds, of } = condition;
    const mark = holds ? style.color.green("✓") : style.color.red("✗");
    const indent = " ".repeat(2 * depth);
    const inner = { ...style, width: style.width - 2 * depth - 2 };
    const lines = wrappedRows([[conditionText(condition, timezone)]], inner).split("\n");
    return [
      ...lines.map((line, i) => `${indent}${i === 0 ? mark : " "} ${line}`),
      ...conditionLines(of, timezone, style, depth + 1),
    ];
  });
}

function conditionText(condition: WhyCondition, timezone: string): string {
  const { text, found, since, last } = condition;
  const what = found === "" ? text : `${text} — ${found}`;
  const others =
    last === undefined ? "" : `; as good as ${lastText(last)} would be in, the others as they are`;
  return `${what}${others}${since === undefined ? "" : ` (since ${instantWords(since, timezone)})`}`;
}

const lastText = ({ value, unit, text }: NonNullable<WhyCondition["last"]>): string =>
  valueText(value, unit, text);

function outlookLines(
  { nearest, next, models }: Why,
  timezone: string,
  style: Style,
): readonly string[] {
  const rows = [
    `Nearest change: ${nearest.english}.`,
    ...(next === undefined ? [] : [`If nothing changes: ${next.english}.`]),
    ...models.map(
      ({ method, version, asOf }) =>
        `Scores are those of ${method}, model ${count(version)}, as of ${asOfText(asOf, timezone)}.`,
    ),
  ];
  return [
    wrappedRows(
      rows.map((row) => [row]),
      style,
    ),
  ];
}
