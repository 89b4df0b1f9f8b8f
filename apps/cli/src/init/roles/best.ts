import type { ColumnFacts } from "../facts.ts";

/** A column that plays a part, and why it was chosen. */
export interface Found {
  readonly column: ColumnFacts;
  /** A few words: `named like a customer's key, 4,372 values`. */
  readonly because: string;
}

/** The column with the highest score above 0; the earlier of equals. */
export function best(
  columns: readonly ColumnFacts[],
  score: (column: ColumnFacts) => number,
): ColumnFacts | undefined {
  let chosen: ColumnFacts | undefined;
  let highest = 0;
  for (const column of columns) {
    const points = score(column);
    if (points > highest) [chosen, highest] = [column, points];
  }
  return chosen;
}
