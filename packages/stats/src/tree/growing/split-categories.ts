import type { Candidate, ColumnCounts } from "./candidate.ts";
import { filledBins, largerSide, placeOf, rowsIn } from "./candidate.ts";

/** How a column of categories is parted: bins on the left, the unknown among them where the node has any. */
interface Parting {
  readonly bins: readonly number[];
  readonly gain: number;
  readonly left: Int32Array;
}

/**
 * The best two groups of categories. They are put in order by their share of a class and parted at one place: of two classes
 * the best of all groupings is among these; of more, each class gives an order, and the best found is good but may not be the
 * best there is. Unknown counts as one more category.
 *
 * Left are the fewer categories, so that a rule names few; the bin of rare ones, and what never occurs here, is right.
 *
 * @see Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984, theorem 4.5
 */
export function splitCategories(seen: ColumnCounts): Candidate | undefined {
  if (seen.contents.kind !== "codes") return undefined;
  const filled = filledBins(seen);
  if (rowsIn(seen, seen.count) > 0) filled.push(seen.count);
  let best: Parting | undefined;
  for (const ordering of orderings(seen, filled)) {
    const parting = bestParting(seen, ordering);
    if (parting !== undefined && parting.gain > (best?.gain ?? 0)) best = parting;
  }
  return best && candidateOf(seen, filled, best);
}

/** The bins by rising share of a class, for each class; of two classes one order is the other reversed. */
function* orderings(seen: ColumnCounts, filled: readonly number[]): Generator<readonly number[]> {
  const classes = seen.counts.length;
  for (let k = classes === 2 ? 1 : 0; k < classes; k++) {
    const shares = new Map(filled.map((bin) => [bin, shareIn(seen, bin, k)]));
    yield filled.toSorted((a, b) => shares.get(a)! - shares.get(b)! || a - b);
  }
}

function shareIn(seen: ColumnCounts, bin: number, ofClass: number): number {
  const place = placeOf(seen, bin);
  let weight = 0;
  for (let k = 0; k < seen.counts.length; k++)
    weight += seen.histogram[place + k]! * seen.weights[k]!;
  return (seen.histogram[place + ofClass]! * seen.weights[ofClass]!) / weight;
}

function bestParting(seen: ColumnCounts, ordering: readonly number[]): Parting | undefined {
  let best: Parting | undefined;
  seen.sides.clear();
  for (const [i, bin] of ordering.entries()) {
    seen.sides.moveLeft(seen.histogram, placeOf(seen, bin));
    const gain = seen.sides.gain(seen.minimumLeaf);
    if (gain > (best?.gain ?? 0)) {
      best = { bins: ordering.slice(0, i + 1), gain, left: seen.sides.left() };
    }
  }
  return best;
}

function candidateOf(
  seen: ColumnCounts,
  filled: readonly number[],
  parting: Parting,
): Candidate | undefined {
  if (seen.contents.kind !== "codes") return undefined;
  const { categories, rest } = seen.contents;
  const others = filled.filter((bin) => !parting.bins.includes(bin));
  const isTurned = isListed(others, parting.bins, { rest, unknown: seen.count });
  const listed = isTurned ? others : parting.bins;
  const left = isTurned ? parting.left.map((count, k) => seen.counts[k]! - count) : parting.left;
  const goesLeft = new Uint8Array(seen.count + 1);
  for (const bin of listed) goesLeft[bin] = 1;
  if (!filled.includes(seen.count)) {
    goesLeft[seen.count] = largerSide(left, seen.counts) === "left" ? 1 : 0;
  }
  const question = {
    kind: "one of",
    categories: listed.filter((bin) => bin < seen.count).map((bin) => categories[bin]!),
  } as const;
  return { column: seen.column, gain: parting.gain, left, goesLeft, question };
}

/** True when the others are listed rather than these. */
function isListed(
  others: readonly number[],
  these: readonly number[],
  { rest, unknown }: { readonly rest: number | undefined; readonly unknown: number },
): boolean {
  if (rest !== undefined && these.includes(rest)) return true;
  if (rest !== undefined && others.includes(rest)) return false;
  const known = (bins: readonly number[]) => bins.filter((bin) => bin !== unknown).length;
  return known(others) < known(these);
}
