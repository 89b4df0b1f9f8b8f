/** How rows are wanted. */
export interface RowOrder {
  /** Id of the column it is sorted by; absent for the order they come in. */
  readonly column?: string;
  readonly isFalling?: boolean;
  /** What rows contain, in any column; small letters and capitals are the same. */
  readonly filter?: string;
}

/** Rows that are fetched as they are needed: a million of them is as fast as ten. */
export interface RowSource<Item> {
  /** How many there are; undefined until it is known. */
  readonly size: number | undefined;
  /** How many there are without the filter; undefined where it is not known. */
  readonly total: number | undefined;
  /** True while these are the rows before, and those in this order are on their way. */
  readonly isWaiting?: boolean;
  /** The row, counted from 0; undefined while it is not there. */
  readonly at: (index: number) => Item | undefined;
  /** Told which rows are on the screen, so that they and those near are fetched. */
  readonly wants: (from: number, to: number) => void;
  /** Told which columns are shown, by their ids, where rows are fetched with these alone. */
  readonly shows?: (columns: readonly string[]) => void;
  /** As it is now, which may be further than the last frame showed. */
  readonly order: RowOrder;
  readonly setOrder: (order: RowOrder) => void;
}
