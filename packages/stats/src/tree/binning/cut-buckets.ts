import { COARSE_KEYS, FINE_BITS, FINE_KEYS } from "./bucket-key.ts";
import type { BucketRoom } from "./count-buckets.ts";

/**
 * Puts neighbouring buckets together until each bin holds about as many values, and writes down the bin of each key.
 *
 * @param known how many values were counted
 * @returns how many bins there are, at most as many as wanted
 */
export function cutBuckets(room: BucketRoom, known: number, wanted: number): number {
  const filling = new Filling(known, wanted);
  for (let key = 0; key < COARSE_KEYS; key++) {
    const place = room.places[key]!;
    if (place < 0) room.coarseBins[key] = filling.binFor(room.coarse[key]!);
    else cutWithin(room, filling, place * FINE_KEYS);
  }
  return filling.bin + 1;
}

function cutWithin({ fine, fineBins }: BucketRoom, filling: Filling, start: number): void {
  for (let key = start; key < start + FINE_KEYS; key++) {
    fineBins[key] = filling.binFor(fine[key]!);
  }
}

/** The bin of a key. */
export function binOfKey({ places, coarseBins, fineBins }: BucketRoom, key: number): number {
  const place = places[key >>> FINE_BITS]!;
  if (place < 0) return coarseBins[key >>> FINE_BITS]!;
  return fineBins[place * FINE_KEYS + (key & (FINE_KEYS - 1))]!;
}

/** Bins that are filled one after the other. */
class Filling {
  bin = 0;
  #held = 0;
  /** Values that are in no bin that is closed. */
  #rest: number;
  readonly #bins: number;

  constructor(values: number, bins: number) {
    this.#rest = values;
    this.#bins = bins;
  }

  /** The bin for a bucket of so many values: the next one when this one is full, or is fuller without. */
  binFor(values: number): number {
    if (values === 0) return this.bin;
    const share = this.#rest / (this.#bins - this.bin);
    const isFull = this.#held > 0 && this.#held + values / 2 > share;
    if (isFull && this.bin < this.#bins - 1) {
      this.bin++;
      this.#rest -= this.#held;
      this.#held = 0;
    }
    this.#held += values;
    return this.bin;
  }
}
