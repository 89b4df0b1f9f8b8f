/** Rows of numbers, all known, held one row after the other. */
export interface Points {
  readonly rows: number;
  readonly columns: number;
  /** `rows * columns` of them; the row at place i begins at `i * columns`. */
  readonly values: Float64Array;
}

/** @throws RangeError when there are not `rows * columns` values, or one is not finite */
export function points(values: Float64Array, columns: number): Points {
  if (!Number.isInteger(columns) || columns < 1 || values.length % columns !== 0) {
    throw new RangeError(`${values.length} values are no rows of ${columns} columns`);
  }
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad !== -1) throw new RangeError(`values must be finite, got ${values[bad]} at ${bad}`);
  return { rows: values.length / columns, columns, values };
}

/** Some of the rows, in the order named. */
export function rowsAt({ columns, values }: Points, places: ArrayLike<number>): Points {
  const chosen = new Float64Array(places.length * columns);
  for (let i = 0; i < places.length; i++) {
    const from = places[i]! * columns;
    chosen.set(values.subarray(from, from + columns), i * columns);
  }
  return { rows: places.length, columns, values: chosen };
}

/** The squared distance of a row and a centre, or of two rows, given where each begins. */
export function squaredDistance(
  left: Float64Array,
  from: number,
  right: Float64Array,
  to: number,
  columns: number,
): number {
  let square = 0;
  for (let f = 0; f < columns; f++) {
    const difference = left[from + f]! - right[to + f]!;
    square += difference * difference;
  }
  return square;
}
