import { measureText } from "@satsuma/engine";
import type { MethodResult } from "@satsuma/engine";

/** A named figure about a model. */
export type Measure = MethodResult["quality"][string];

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
