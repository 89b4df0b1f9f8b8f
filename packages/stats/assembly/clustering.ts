// The inner loops of clustering in AssemblyScript, two numbers at a time. Every number is computed by the same operations in
// the same order as in the plain kernels of src/clustering/kernel, so that both give the same bits.

/** How many centres one pass over a row takes: two in each of four registers. */
const BLOCK = 8;

/**
 * Puts every row to its nearest centre and adds the rows of each centre up. All arrays are of doubles at byte offsets.
 *
 * @param points row by row
 * @param centres by column, `padded` of them each, a multiple of eight
 * @param halfSquares half the squared length of each centre, infinity for padding
 * @param labels one 32-bit whole number a row: the centre it had, and gets
 * @param sums zeroed; centre by centre, the sum of its rows
 * @param counts zeroed; how many rows each centre has
 * @returns how many rows changed their centre
 */
export function assignRows(
  points: usize,
  rows: i32,
  columns: i32,
  centres: usize,
  padded: i32,
  halfSquares: usize,
  labels: usize,
  sums: usize,
  counts: usize,
): i32 {
  const width: usize = columns << 3;
  const stride: usize = padded << 3;
  let changed = 0;
  let row = points;
  for (let i = 0; i < rows; i++) {
    const label = nearestCentre(row, columns, centres, padded, stride, halfSquares);
    const at = labels + (i << 2);
    changed += i32(load<i32>(at) != label);
    store<i32>(at, label);
    const count = counts + (label << 3);
    store<f64>(count, load<f64>(count) + 1);
    const end = row + width;
    addRow(sums + label * width, row, end);
    row = end;
  }
  return changed;
}

function addRow(sum: usize, row: usize, end: usize): void {
  let to = sum;
  let from = row;
  for (; from + 8 < end; from += 16, to += 16) {
    v128.store(to, f64x2.add(v128.load(to), v128.load(from)));
  }
  if (from < end) store<f64>(to, load<f64>(to) + load<f64>(from));
}

/** Of the centres with the smallest half square less product with the row, the first. */
function nearestCentre(
  row: usize,
  columns: i32,
  centres: usize,
  padded: i32,
  stride: usize,
  halfSquares: usize,
): i32 {
  let best = Infinity;
  let bestAt = 0;
  const end = row + (columns << 3);
  for (let block = 0; block < padded; block += BLOCK) {
    const offset: usize = block << 3;
    let a = v128.load(halfSquares + offset);
    let b = v128.load(halfSquares + offset, 16);
    let c = v128.load(halfSquares + offset, 32);
    let d = v128.load(halfSquares + offset, 48);
    let from = centres + offset;
    for (let at = row; at < end; at += 8, from += stride) {
      const x = v128.load64_splat(at);
      a = f64x2.sub(a, f64x2.mul(x, v128.load(from)));
      b = f64x2.sub(b, f64x2.mul(x, v128.load(from, 16)));
      c = f64x2.sub(c, f64x2.mul(x, v128.load(from, 32)));
      d = f64x2.sub(d, f64x2.mul(x, v128.load(from, 48)));
    }
    const pairs = f64x2.pmin(f64x2.pmin(a, b), f64x2.pmin(c, d));
    const swapped = v128.shuffle<f64>(pairs, pairs, 1, 0);
    const least = f64x2.pmin(pairs, swapped);
    const value = f64x2.extract_lane(least, 0);
    if (value < best) {
      best = value;
      const mask =
        i64x2.bitmask(f64x2.eq(a, least)) |
        (i64x2.bitmask(f64x2.eq(b, least)) << 2) |
        (i64x2.bitmask(f64x2.eq(c, least)) << 4) |
        (i64x2.bitmask(f64x2.eq(d, least)) << 6);
      bestAt = block + i32(ctz(mask));
    }
  }
  return bestAt;
}

/**
 * The group whose union with a given one adds least to the squares within groups, of several the first. Twice that addition
 * is written to `least`.
 *
 * @param centres by column, `stride` of them each, of which the first `groups` count
 * @param sizes how many rows each group has; as centres, followed by at least one more double
 * @param group the one that looks for another
 * @param least where the smallest addition found so far is, and will be; it must be undercut
 * @returns the place of the group, -1 when none undercuts
 */
export function nearestGroup(
  centres: usize,
  stride: i32,
  columns: i32,
  sizes: usize,
  groups: i32,
  group: i32,
  least: usize,
): i32 {
  const width: usize = stride << 3;
  const size = f64x2.splat(load<f64>(sizes + (group << 3)));
  let best = f64x2.splat(load<f64>(least));
  let bestAt = f64x2.splat(-1);
  const own = f64x2.splat(group);
  const last = f64x2.splat(groups);
  const two = f64x2.splat(2);
  let at = f64x2(0, 1);
  const mine = centres + (group << 3);
  for (let i = 0; i < groups; i += 2) {
    let from = centres + (i << 3);
    let to = mine;
    let square = f64x2.splat(0);
    for (let f = 0; f < columns; f++, from += width, to += width) {
      const difference = f64x2.sub(v128.load64_splat(to), v128.load(from));
      square = f64x2.add(square, f64x2.mul(difference, difference));
    }
    const other = v128.load(sizes + (i << 3));
    const addition = f64x2.mul(square, f64x2.div(f64x2.mul(size, other), f64x2.add(size, other)));
    const isCandidate = v128.and(f64x2.lt(at, last), f64x2.ne(at, own));
    const less = v128.and(f64x2.lt(addition, best), isCandidate);
    best = v128.bitselect(addition, best, less);
    bestAt = v128.bitselect(at, bestAt, less);
    at = f64x2.add(at, two);
  }
  const even = f64x2.extract_lane(best, 0);
  const odd = f64x2.extract_lane(best, 1);
  const evenAt = f64x2.extract_lane(bestAt, 0);
  const oddAt = f64x2.extract_lane(bestAt, 1);
  const isOdd = oddAt >= 0 && (evenAt < 0 || odd < even || (odd == even && oddAt < evenAt));
  store<f64>(least, select(odd, even, isOdd));
  return i32(select(oddAt, evenAt, isOdd));
}

/**
 * Distances of one row to those after it.
 *
 * @param columnsAt by column, `stride` rows each, of which the first `rows` count
 * @param distances as many doubles as there are rows after it, and one more
 */
export function distancesAfter(
  columnsAt: usize,
  stride: i32,
  columns: i32,
  rows: i32,
  row: i32,
  distances: usize,
): void {
  const width: usize = stride << 3;
  const own = columnsAt + (row << 3);
  let into = distances;
  for (let i = row + 1; i < rows; i += 2, into += 16) {
    let square = f64x2.splat(0);
    let from = columnsAt + (i << 3);
    let to = own;
    for (let f = 0; f < columns; f++, from += width, to += width) {
      const difference = f64x2.sub(v128.load64_splat(to), v128.load(from));
      square = f64x2.add(square, f64x2.mul(difference, difference));
    }
    v128.store(into, f64x2.sqrt(square));
  }
}
