import { MOST_BINS } from "./binned-column.ts";
import type { BinnedColumn } from "./binned-column.ts";

/** A bin for each value; nothing when there are more values than bins. */
export function binByValue(values: Float64Array): BinnedColumn | undefined {
  const found = new Places();
  const bins = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const place = Number.isNaN(value) ? MOST_BINS : found.placeOf(value);
    if (place === undefined) return undefined;
    bins[row] = place;
  }
  const inOrder = found.values().toSorted();
  return {
    bins: renumber(bins, found.values(), inOrder),
    count: inOrder.length,
    contents: { kind: "numbers", lows: inOrder, highs: inOrder },
  };
}

/** From the order in which values were met to the order of their size, in place. */
function renumber(bins: Uint8Array, met: Float64Array, inOrder: Float64Array): Uint8Array {
  const numbers = new Uint8Array(MOST_BINS + 1).fill(inOrder.length);
  for (const [place, value] of met.entries()) numbers[place] = inOrder.indexOf(value);
  for (let row = 0; row < bins.length; row++) bins[row] = numbers[bins[row]!]!;
  return bins;
}

const SLOTS = 1024;

/** Different values in the order they were met, found again by hashing: a Map would take ten times as long. */
class Places {
  readonly #keys = new Float64Array(SLOTS);
  readonly #places = new Int16Array(SLOTS).fill(-1);
  readonly #met = new Float64Array(MOST_BINS);
  readonly #double = new Float64Array(1);
  readonly #words = new Int32Array(this.#double.buffer);
  #count = 0;

  /** Nothing when there would be more than 255. */
  placeOf(value: number): number | undefined {
    let slot = this.#slotOf(value);
    for (; this.#places[slot] !== -1; slot = (slot + 1) % SLOTS) {
      if (this.#keys[slot] === value) return this.#places[slot];
    }
    if (this.#count === MOST_BINS) return undefined;
    this.#keys[slot] = value;
    this.#met[this.#count] = value;
    this.#places[slot] = this.#count;
    return this.#count++;
  }

  values(): Float64Array {
    return this.#met.slice(0, this.#count);
  }

  #slotOf(value: number): number {
    // Adding 0 makes −0 and 0 one value.
    this.#double[0] = value + 0;
    const mixed = Math.imul(this.#words[0]! ^ this.#words[1]!, 0x9e3779b1);
    return mixed >>> 22;
  }
}
