import type { ProfiledVariable } from "../api/answers.ts";
import { localDay } from "../words/days.ts";
import { amount, share } from "../words/figures.ts";

/** What is typical of one side: the median of numbers and dates, the value that differs most of categories. */
export function variableText(variable: ProfiledVariable, side: "segment" | "base"): string {
  if (variable.kind === "number") return numberText(variable[side]?.median, variable.unit);
  if (variable.kind === "date") return dateText(variable[side]?.median);
  const [value] = variable.values;
  const cell = value?.[side];
  if (value === undefined || cell === undefined) return "–";
  return cell.isSuppressed ? `${value.value}: too few` : `${value.value}: ${share(cell.share)}`;
}

/** How much, in words that need no statistics. */
export function strengthWords({ comparison }: ProfiledVariable): string {
  const strength = comparison?.strength ?? 0;
  const size = strength >= 0.8 ? "large" : strength >= 0.5 ? "medium" : "small";
  const direction = comparison?.direction ?? "different";
  return direction === "same" || direction === "different" ? size : `${size}, ${direction}`;
}

function numberText(median: number | undefined, unit: string | undefined): string {
  if (median === undefined) return "–";
  if (unit === "share") return share(median);
  return unit === undefined ? amount(median) : `${amount(median)} ${unit}`;
}

const dateText = (median: string | undefined): string =>
  median === undefined ? "–" : localDay(median.slice(0, 10));
