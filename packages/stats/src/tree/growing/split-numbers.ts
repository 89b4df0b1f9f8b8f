import type { Candidate, ColumnCounts } from "./candidate.ts";
import { filledBins, largerSide, placeOf, rowsIn } from "./candidate.ts";

/** How a column of numbers is parted. */
interface Cut {
  /** How many of the filled bins go left. */
  readonly bins: number;
  readonly isUnknownLeft: boolean;
  readonly gain: number;
  readonly left: Int32Array;
}

/**
 * The best threshold of a column of numbers, and the better side for unknown values: where the node has any, both sides are
 * tried, and so is parting them from all that are known. Of equally good thresholds the lowest; of sides the left.
 */
export function splitNumbers(seen: ColumnCounts): Candidate | undefined {
  if (seen.contents.kind !== "numbers") return undefined;
  const filled = filledBins(seen);
  const hasUnknown = rowsIn(seen, seen.count) > 0;
  const cut = bestCut(seen, filled, hasUnknown);
  if (cut === undefined) return undefined;
  const { lows, highs } = seen.contents;
  const last = filled[cut.bins - 1]!;
  const next = filled[cut.bins];
  const threshold = next === undefined ? Number.MAX_VALUE : middle(highs[last]!, lows[next]!);
  const isUnknownLeft = hasUnknown
    ? cut.isUnknownLeft
    : largerSide(cut.left, seen.counts) === "left";
  const goesLeft = new Uint8Array(seen.count + 1).fill(1, 0, last + 1);
  goesLeft[seen.count] = isUnknownLeft ? 1 : 0;
  const question = { kind: "at most", threshold } as const;
  return { column: seen.column, gain: cut.gain, left: cut.left, goesLeft, question };
}

function bestCut(
  seen: ColumnCounts,
  filled: readonly number[],
  hasUnknown: boolean,
): Cut | undefined {
  let best: Cut | undefined;
  const { sides, histogram, minimumLeaf } = seen;
  const unknown = placeOf(seen, seen.count);
  const consider = (bins: number, isUnknownLeft: boolean) => {
    const gain = sides.gain(minimumLeaf);
    if (gain > (best?.gain ?? 0)) best = { bins, isUnknownLeft, gain, left: sides.left() };
  };
  sides.clear();
  for (const [i, bin] of filled.entries()) {
    sides.moveLeft(histogram, placeOf(seen, bin));
    if (hasUnknown) {
      sides.moveLeft(histogram, unknown);
      consider(i + 1, true);
      sides.moveRight(histogram, unknown);
    }
    consider(i + 1, false);
  }
  return best;
}

/** Between two numbers, in the middle as far as doubles allow; never the upper one, so that `at most` parts them. */
function middle(low: number, high: number): number {
  const between = low / 2 + high / 2;
  return between >= low && between < high ? between : low;
}
