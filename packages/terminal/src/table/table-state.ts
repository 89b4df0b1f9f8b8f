/** Where the user is in a table, and how its columns are. */
export interface TableState {
  /** The chosen row, counted from 0. */
  readonly row: number;
  /** What the chosen item is known by: it stays chosen where it is then. */
  readonly id?: string;
  /** The first row that is shown. */
  readonly top: number;
  /** Id of the chosen column; the first one unless given. */
  readonly column?: string;
  /** Ids of the columns that are shown, in order; those that are not hidden as usual unless given. */
  readonly columns?: readonly string[];
  /** Which column follows the first, where they do not fit. */
  readonly left: number;
}

export const atTheStart: TableState = { row: 0, top: 0, left: 1 };

/** The first row to show, so that the chosen one is among them and as little moves as can be. */
export function topFor(
  { top, row }: Pick<TableState, "top" | "row">,
  { height, size }: { readonly height: number; readonly size: number },
): number {
  const shown = Math.max(1, height);
  const least = Math.max(0, row - shown + 1);
  return Math.max(least, Math.min(top, row, Math.max(0, size - shown)));
}
