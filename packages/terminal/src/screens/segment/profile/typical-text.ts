import type { ProfiledVariable } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { countText } from "../../../text/number-text.ts";

/** What is typical of one side: the median of numbers and dates, the value that differs most of categories; `–` for unknown. */
export function typicalText(variable: ProfiledVariable, side: "segment" | "base"): string {
  if (variable.kind === "number") return numberText(variable[side]?.median, variable.unit);
  if (variable.kind === "date") return variable[side]?.median.slice(0, 10) ?? "–";
  const [value] = variable.values;
  const cell = value?.[side];
  if (value === undefined || cell === undefined) return "–";
  return cell.isSuppressed ? `${value.value} too few` : `${value.value} ${percent(cell.share)}`;
}

function numberText(median: number | undefined, unit: string | undefined): string {
  if (median === undefined) return "–";
  if (unit === "share") return percent(median);
  const figure = figureText(median);
  return unit === undefined || unit === "score" ? figure : `${figure} ${unit}`;
}

const fine = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });

/** At most four digits that count, thousands as they are: `0.1235`, `12,345`. */
export const figureText = (value: number): string =>
  Math.abs(value) >= 1000 ? countText(Math.round(value)) : fine.format(value).replace("-", "−");
