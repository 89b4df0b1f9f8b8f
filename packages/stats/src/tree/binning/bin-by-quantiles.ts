import { MOST_BINS } from "./binned-column.ts";
import type { BinnedColumn } from "./binned-column.ts";
import { bucketKey } from "./bucket-key.ts";
import { countBuckets } from "./count-buckets.ts";
import type { BucketRoom } from "./count-buckets.ts";
import { binOfKey, cutBuckets } from "./cut-buckets.ts";

/**
 * Bins of about equal size, a value that many rows share in one of its own. Edges are exact to 17 binary digits of the
 * distance from the least value: counting them takes time linear in the rows, where sorting would not. At least one value is
 * known.
 */
export function binByQuantiles(values: Float64Array, room: BucketRoom): BinnedColumn {
  const keyOf = bucketKey(least(values));
  const count = cutBuckets(room, countBuckets(values, keyOf, room), MOST_BINS);
  const bins = new Uint8Array(values.length);
  const lows = new Float64Array(count).fill(Infinity);
  const highs = new Float64Array(count).fill(-Infinity);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const bin = Number.isNaN(value) ? count : binOfKey(room, keyOf(value));
    bins[row] = bin;
    if (value < lows[bin]!) lows[bin] = value;
    if (value > highs[bin]!) highs[bin] = value;
  }
  return { bins, count, contents: { kind: "numbers", lows, highs } };
}

function least(values: Float64Array): number {
  let least = Infinity;
  for (let row = 0; row < values.length; row++) if (values[row]! < least) least = values[row]!;
  return least;
}
