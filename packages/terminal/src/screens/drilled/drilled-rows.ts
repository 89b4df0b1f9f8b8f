import type { Preview, PreviewCondition } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { textRows } from "../../asks/asked-rows.ts";
import { fittedRight } from "../../text/cells.ts";
import { amountText, countText } from "../../text/number-text.ts";
import { asOfText } from "../../text/time-text.ts";
import type { Row } from "../../view/row.ts";

interface Shown {
  readonly rule: string;
  /** Cells. */
  readonly width: number;
  readonly timezone: string;
}

/** How many there are, what the rule says, and how many every condition leaves. */
export function drilledRows(preview: Preview, { rule, width, timezone }: Shown): readonly Row[] {
  const { size, customers, asOf, english, conditions } = preview;
  const share = customers === 0 ? "" : `, ${percent(size / customers)} of all,`;
  return [
    [
      { text: amountText(size, "customer"), role: "title" },
      { text: `${share} as of ${asOfText(asOf, timezone)}`, role: "dim" },
    ],
    [],
    ...textRows(rule, width, "name"),
    ...textRows(english, width),
    ...(conditions.length < 2 ? [] : [[], ...conditions.flatMap((each) => left(each, width))]),
  ];
}

/** How many are left after a condition, and the condition. */
function left({ size, text }: PreviewCondition, width: number): readonly Row[] {
  const [first = [], ...others] = textRows(text, Math.max(1, width - COUNT - 2));
  const indent = { text: " ".repeat(COUNT + 2) };
  return [
    [{ text: fittedRight(countText(size), COUNT), role: "number" }, { text: "  " }, ...first],
    ...others.map((row) => [indent, ...row]),
  ];
}

/** Cells of a count. */
const COUNT = 11;
