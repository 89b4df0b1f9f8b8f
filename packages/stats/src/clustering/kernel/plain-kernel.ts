import { squaredDistance } from "../points.ts";
import type { Points } from "../points.ts";
import type {
  Assignment,
  ClusteringKernel,
  Distancer,
  GroupFinder,
  RowAssigner,
} from "./kernel.ts";

/** The inner loops on typed arrays, for where WebAssembly or its vectors are missing. */
export const plainKernel: ClusteringKernel = {
  name: "plain",
  rowAssigner: (points) => new PlainAssigner(points),
  groupFinder: (points) => new PlainFinder(points),
  distancer: plainDistancer,
};

class PlainAssigner implements RowAssigner {
  readonly #points: Points;
  readonly #labels: Int32Array;

  constructor(points: Points) {
    this.#points = { ...points, values: points.values.slice() };
    this.#labels = new Int32Array(points.rows).fill(-1);
  }

  assign(centres: Float64Array): Assignment {
    const { rows, columns, values } = this.#points;
    const labels = this.#labels;
    const halfSquares = halfSquaresOf(centres, columns);
    const sums = new Float64Array(centres.length);
    const counts = new Float64Array(halfSquares.length);
    let changed = 0;
    for (let i = 0; i < rows; i++) {
      const label = nearestTo(values, i * columns, centres, halfSquares);
      if (labels[i] !== label) changed++;
      labels[i] = label;
      counts[label]! += 1;
      for (let f = 0; f < columns; f++) sums[label * columns + f]! += values[i * columns + f]!;
    }
    return { changed, labels, sums, counts };
  }
}

/** Half the squared length of each centre. */
function halfSquaresOf(centres: Float64Array, columns: number): Float64Array {
  return new Float64Array(centres.length / columns).map((_, j) => {
    let square = 0;
    for (let f = 0; f < columns; f++) {
      const value = centres[j * columns + f]!;
      square += value * value;
    }
    return square / 2;
  });
}

/** Of the centres with the smallest half square less product with the row, the first. */
function nearestTo(
  values: Float64Array,
  from: number,
  centres: Float64Array,
  halfSquares: Float64Array,
): number {
  const columns = centres.length / halfSquares.length;
  let best = Infinity;
  let at = 0;
  for (let j = 0; j < halfSquares.length; j++) {
    let score = halfSquares[j]!;
    for (let f = 0; f < columns; f++) score -= values[from + f]! * centres[j * columns + f]!;
    if (score < best) {
      best = score;
      at = j;
    }
  }
  return at;
}

class PlainFinder implements GroupFinder {
  readonly centres: Float64Array;
  readonly stride: number;
  readonly sizes: Float64Array;
  least = Infinity;
  readonly #columns: number;
  readonly #squares: Float64Array;

  constructor(points: Points) {
    this.stride = points.rows + (points.rows % 2);
    this.#columns = points.columns;
    this.sizes = new Float64Array(this.stride).fill(1);
    this.centres = new Float64Array(this.stride * points.columns);
    this.#squares = new Float64Array(this.stride);
    columnsInto(this.centres, points, this.stride);
  }

  nearest(group: number, groups: number, below: number): number {
    this.#square(group, groups);
    const squares = this.#squares;
    const sizes = this.sizes;
    const size = sizes[group]!;
    let least = below;
    let at = -1;
    for (let i = 0; i < groups; i++) {
      const other = sizes[i]!;
      const addition = squares[i]! * ((size * other) / (size + other));
      if (addition < least && i !== group) {
        least = addition;
        at = i;
      }
    }
    this.least = least;
    return at;
  }

  /** Squared distances of a group to all, column by column. */
  #square(group: number, groups: number): void {
    const squares = this.#squares;
    squares.fill(0, 0, groups);
    for (let f = 0; f < this.#columns; f++) {
      const column = this.centres.subarray(f * this.stride, f * this.stride + groups);
      const own = column[group]!;
      for (let i = 0; i < groups; i++) {
        const difference = own - column[i]!;
        squares[i]! += difference * difference;
      }
    }
  }
}

function plainDistancer({ rows, columns, values }: Points): Distancer {
  const copy = values.slice();
  const distances = new Float64Array(rows);
  const after = (row: number) => {
    for (let i = row + 1; i < rows; i++) {
      const square = squaredDistance(copy, row * columns, copy, i * columns, columns);
      distances[i - row - 1] = Math.sqrt(square);
    }
    return distances.subarray(0, rows - row - 1);
  };
  return { after };
}

/** Rows laid out by column. */
export function columnsInto(into: Float64Array, points: Points, stride: number): void {
  const { rows, columns, values } = points;
  for (let f = 0; f < columns; f++) {
    for (let i = 0; i < rows; i++) into[f * stride + i] = values[i * columns + f]!;
  }
}
