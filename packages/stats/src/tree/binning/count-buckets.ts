import { COARSE_KEYS, FINE_BITS, FINE_KEYS } from "./bucket-key.ts";

/** A coarse bucket with more than one of so many shares of the values is looked into: fewer buckets than this. */
const SHARES = 512;

/** Room for counting values by key and for the bins of the keys, used for one column after the other. */
export class BucketRoom {
  /** How many values have each coarse key. */
  readonly coarse = new Uint32Array(COARSE_KEYS);
  /** One a coarse key: where its fine counts are, or -1 where it holds too few values to be looked into. */
  readonly places = new Int16Array(COARSE_KEYS);
  /** How many values have each fine key, of each coarse key that is looked into. */
  readonly fine = new Uint32Array(SHARES * FINE_KEYS);
  /** One a coarse key: its bin, where it is not looked into. */
  readonly coarseBins = new Uint8Array(COARSE_KEYS);
  /** One a fine key: its bin. */
  readonly fineBins = new Uint8Array(SHARES * FINE_KEYS);
}

/** Counts known values by key, in two rounds. @returns how many are known */
export function countBuckets(
  values: Float64Array,
  keyOf: (value: number) => number,
  room: BucketRoom,
): number {
  const { coarse } = room;
  let known = 0;
  coarse.fill(0);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    coarse[keyOf(value) >>> FINE_BITS]!++;
    known++;
  }
  lookInto(room, Math.max(1, known / SHARES));
  countWithin(values, keyOf, room);
  return known;
}

/** Gives the full ones among the coarse buckets a place for fine counts. */
function lookInto({ coarse, places, fine }: BucketRoom, full: number): void {
  let next = 0;
  for (let key = 0; key < COARSE_KEYS; key++) places[key] = coarse[key]! > full ? next++ : -1;
  fine.fill(0, 0, next * FINE_KEYS);
}

function countWithin(
  values: Float64Array,
  keyOf: (value: number) => number,
  { places, fine }: BucketRoom,
): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const key = keyOf(value);
    const place = places[key >>> FINE_BITS]!;
    if (place >= 0) fine[place * FINE_KEYS + (key & (FINE_KEYS - 1))]!++;
  }
}
