import { quantile, sortedKnown } from "@satsuma/stats";
import type { Scalar } from "@satsuma/model";
import { dateOf } from "../compare/compare-numbers.ts";
import type { SpaceVariable } from "./space.ts";

/** What is typical of some rows: the median of numbers and dates, the most frequent category; null where nobody has a value. */
export function typicalValue({ variable, values }: SpaceVariable, rows: Int32Array): Scalar {
  if (values.kind === "numbers") {
    const known = sortedKnown(Float64Array.from(rows, (row) => values.values[row]!));
    if (known.length === 0) return null;
    const median = quantile(known, 0.5);
    if (variable.kind === "date") return dateOf(median);
    return variable.kind === "yes/no" ? median >= 0.5 : median;
  }
  if (values.kind === "codes") return values.dictionary[mostFrequent(values.codes, rows)] ?? null;
  return null;
}

function mostFrequent(codes: Int32Array, rows: Int32Array): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const code = codes[row]!;
    if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? -1;
}
