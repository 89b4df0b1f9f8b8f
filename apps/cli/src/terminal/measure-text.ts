import type { MethodResult } from "@satsuma/engine";
import { measure, share } from "./figures.ts";

/** A named figure about a model. */
export type Measure = MethodResult["quality"][string];

/** A measure with its unit and its interval; a share as a percentage. */
export function measureText({ value, unit = "", interval }: Measure): string {
  const figure = unit === "share" ? share : unit === "probability" ? probability : measure;
  const isBare = unit === "share" || unit === "probability";
  const shown = isBare ? figure(value) : `${figure(value)} ${unit}`.trim();
  return interval === undefined
    ? shown
    : `${shown} (${figure(interval.low)} to ${figure(interval.high)})`;
}

/** A p-value is never nothing. */
const probability = (value: number): string => (value < 0.001 ? "<0.001" : measure(value));

/** Measures as rows of name, figure and what it means. A count of customers is called customers, and does not say so twice. */
export const measureRows = (
  measures: Readonly<Record<string, Measure>>,
): readonly (readonly string[])[] =>
  Object.entries(measures).map(([name, { unit, ...figure }]) => [
    inWords(name),
    measureText(unit === undefined || unit === inWords(name) ? figure : { unit, ...figure }),
    figure.doc,
  ]);

/** The name of a measure or a trait in words: `churn rate`. */
export const inWords = (name: string): string => name.replaceAll("_", " ");
