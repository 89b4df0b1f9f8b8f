import type { Random } from "../../random/index.ts";
import { squaredDistance } from "../points.ts";
import type { Points } from "../points.ts";

/**
 * First centres for k-means: rows drawn one after the other, each in proportion to its squared distance from the nearest one
 * drawn before; of several tries the one that leaves least. Where fewer rows differ than centres are asked for, some are equal.
 *
 * @returns the centres one after the other
 * @throws RangeError without rows or centres
 * @see Arthur & Vassilvitskii, k-means++: The Advantages of Careful Seeding, 2007
 */
export function spreadCentres(points: Points, count: number, random: Random): Float64Array {
  const { rows, columns, values } = points;
  if (rows === 0 || !(count >= 1)) {
    throw new RangeError(`there must be rows and centres, got ${rows} and ${count}`);
  }
  const centres = new Float64Array(count * columns);
  const first = Math.floor(random.uniform() * rows);
  centres.set(values.subarray(first * columns, (first + 1) * columns));
  let squares = squaresTo(points, first);
  for (let j = 1; j < count; j++) {
    const next = bestOf(points, squares, random, 2 + Math.floor(Math.log(count)));
    centres.set(values.subarray(next.row * columns, (next.row + 1) * columns), j * columns);
    squares = next.squares;
  }
  return centres;
}

interface Try {
  readonly row: number;
  readonly squares: Float64Array;
  readonly rest: number;
}

function bestOf(points: Points, squares: Float64Array, random: Random, tries: number): Try {
  const total = sumOf(squares);
  let best: Try | undefined;
  for (let i = 0; i < tries; i++) {
    const row = drawRow(squares, random.uniform() * total);
    const nearer = squaresTo(points, row, squares);
    const rest = sumOf(nearer);
    if (best === undefined || rest < best.rest) best = { row, squares: nearer, rest };
  }
  if (best === undefined) throw new RangeError(`tries must be at least 1, got ${tries}`);
  return best;
}

function sumOf(squares: Float64Array): number {
  let sum = 0;
  for (const square of squares) sum += square;
  return sum;
}

function drawRow(squares: Float64Array, lot: number): number {
  let rest = lot;
  let last = 0;
  for (const [i, square] of squares.entries()) {
    if (square === 0) continue;
    last = i;
    rest -= square;
    if (rest < 0) return i;
  }
  return last;
}

/** Squared distances of all rows to one, or those before where they are smaller. */
function squaresTo(
  { rows, columns, values }: Points,
  row: number,
  before?: Float64Array,
): Float64Array {
  const squares = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const square = squaredDistance(values, i * columns, values, row * columns, columns);
    squares[i] = before === undefined ? square : Math.min(square, before[i]!);
  }
  return squares;
}
