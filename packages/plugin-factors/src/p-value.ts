import type { Measure } from "@satsuma/plugin";

/**
 * A p-value to four places: smaller ones say no more than that they are small. One that would be shown as hardly more than 0
 * is said to be below 0.001.
 *
 * @param doc how probable what is if nothing is the matter, as a sentence that begins with `How`
 */
export const pValue = (p: number, doc: string): Measure => ({
  value: Math.round(p * 10_000) / 10_000,
  unit: "probability",
  doc: p < 0.001 ? `Below 0.001: ${doc.replace(/^How/u, "how")}` : doc,
});
