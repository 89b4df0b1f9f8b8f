import type { DesignColumn } from "@satsuma/plugin/variables";
import type { ProspectsModel } from "../model.ts";

/** What a column tells of likeness. */
export interface RankedColumn {
  readonly column: DesignColumn;
  /** Of a regression the log odds a standard deviation, with their interval; of a tree the share of what it tells. */
  readonly weight: number;
  readonly interval?: { readonly low: number; readonly high: number };
}

/** The columns that tell most first; those that tell nothing left out. */
export function ranked({ columns, scorer }: ProspectsModel): RankedColumn[] {
  const all = columns.map((column, i): RankedColumn => {
    if (scorer.kind === "tree") return { column, weight: scorer.importance[i]! };
    const deviation = scorer.deviations[i]!;
    return {
      column,
      weight: scorer.coefficients[i]! * deviation,
      interval: { low: scorer.low[i]! * deviation, high: scorer.high[i]! * deviation },
    };
  });
  return all
    .filter(({ weight }) => weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
