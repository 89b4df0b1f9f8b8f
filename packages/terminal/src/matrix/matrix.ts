/** A table of amounts that is looked at cell by cell: overlaps, the RFM grid. */
export interface Matrix {
  /** What the rows and the columns are, for the corner. */
  readonly corner: string;
  readonly rows: readonly string[];
  readonly columns: readonly MatrixColumn[];
  /** Cells that the widest amount takes: not measured, as there may be a million of them. */
  readonly amount: number;
  readonly cell: (row: number, column: number) => MatrixCell;
}

export interface MatrixColumn {
  /** Over the column, in as few cells as an amount takes. */
  readonly head: string;
  /** Over the heads, while the column is chosen; as the head where that is all there is to say. */
  readonly name: string;
}

export interface MatrixCell {
  readonly text: string;
  /** How strong it is, 0 (shown dim) to 1; absent where there is nothing to compare. */
  readonly shade?: number;
}

/** A cell, counted from 0. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

/** Where the user is in a matrix, and the first row and column that are shown. */
export interface MatrixState extends MatrixPlace {
  readonly top: number;
  readonly left: number;
}
