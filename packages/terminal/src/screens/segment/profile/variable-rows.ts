import type { ProfiledVariable } from "@satsuma/engine";
import { textRows } from "../../../asks/asked-rows.ts";
import { countText } from "../../../text/number-text.ts";
import type { Rect } from "../../../view/rect.ts";
import type { Row } from "../../../view/row.ts";

/** What a variable is and how sure its difference is, above its bars; what it is only where there is room. */
export function variableRows(
  variable: ProfiledVariable,
  { width, height }: Pick<Rect, "width" | "height">,
): readonly Row[] {
  const { doc, expression, comparison, definedBy, unknown } = variable;
  return [
    ...(doc === undefined || height < ROOMY ? [] : textRows(doc, width)),
    ...textRows(expression, width, "dim"),
    ...(definedBy === undefined
      ? []
      : textRows(`says nothing new: ${definedBy}`, width, "warning")),
    ...(comparison === undefined ? [] : textRows(effectText(comparison), width)),
    ...(unknown.segment + unknown.base === 0
      ? []
      : textRows(
          `unknown of ${countText(unknown.segment)} members and ${countText(unknown.base)} others`,
          width,
          "dim",
        )),
  ];
}

/** Rows of a pane that has some to spare. */
const ROOMY = 12;

function effectText({
  effect: { measure, value, low, high },
  isBeyondChance,
  explained,
}: NonNullable<ProfiledVariable["comparison"]>): string {
  const chance = isBeyondChance ? "beyond chance" : "may be chance";
  const share = explained === undefined ? "" : `, η² ${explained.toFixed(2)}`;
  return `${measure} ${figure(value)} (95% ${figure(low)} to ${figure(high)})${share}: ${chance}`;
}

const figure = (value: number): string => value.toFixed(2).replace("-", "−");
