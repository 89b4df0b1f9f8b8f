import type { Profile } from "@satsuma/engine";
import { measure, share } from "../../../terminal/figures.ts";

export type Variable = Profile["variables"][number];
type Value = Extract<Variable, { readonly values: unknown }>["values"][number];
type Cell = Value["segment"];

const tooFew = "too few to say";

/** What is typical of a group in one variable, with its unit: the middle of numbers, the share of the value that differs most. */
export function typical(variable: Variable, group: "segment" | "base"): string {
  if (variable.kind === "number") return numberText(variable[group]?.median, variable.unit);
  if (variable.kind === "date") return variable[group]?.median ?? tooFew;
  const [value] = variable.values;
  return value === undefined ? tooFew : `${value.value}: ${cellText(value[group])}`;
}

/** A share of a group, unless it is about too few. */
export const cellText = (cell: Cell | undefined): string =>
  cell === undefined || cell.isSuppressed ? tooFew : share(cell.share);

function numberText(value: number | undefined, unit: string | undefined): string {
  if (value === undefined) return tooFew;
  if (unit === "share") return share(value);
  // A score of 4 is called so by its name already.
  return unit === undefined || unit === "score" ? measure(value) : `${measure(value)} ${unit}`;
}

/** The strength of a difference in a word, by the usual marks of Cohen's d (1988): 0.2 is small, 0.5 medium, 0.8 large. */
export function strengthWord(strength: number): string {
  if (strength >= 0.8) return "large";
  if (strength >= 0.5) return "medium";
  return strength >= 0.2 ? "small" : "slight";
}
