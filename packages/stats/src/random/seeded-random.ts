import type { Random } from "./random.ts";
import type { StreamKey } from "./stream-key.ts";
import { childKey, seedKey } from "./stream-key.ts";

const TWO_26 = 2 ** 26;
const UNIT = 2 ** -53;

/**
 * A stream of random numbers from a seed: xoshiro128++, started at a hash of the seed.
 *
 * @param seed any text, or a whole number that JavaScript can count exactly
 * @throws RangeError when the seed is a number that is not whole, or too large to be exact
 * @see Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators, 2021
 */
export const seededRandom = (seed: string | number): Random => randomFromState(seedKey(seed));

/**
 * The same generator started at a given state of four 32-bit words, as its published test vectors give it.
 *
 * @throws RangeError when all four words are zero, a state the generator never leaves
 */
export function randomFromState(state: StreamKey): Random {
  if (state.every((word) => (word | 0) === 0)) {
    throw new RangeError("the state must have a word that is not zero");
  }
  return new Xoshiro128(state);
}

class Xoshiro128 implements Random {
  readonly #key: StreamKey;
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(key: StreamKey) {
    this.#key = key;
    this.#a = key[0] | 0;
    this.#b = key[1] | 0;
    this.#c = key[2] | 0;
    this.#d = key[3] | 0;
  }

  uniform(): number {
    const high = this.bits() >>> 5;
    return (high * TWO_26 + (this.bits() >>> 6)) * UNIT;
  }

  bits(): number {
    const sum = (this.#a + this.#d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + this.#a) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  split(key: string | number): Random {
    return new Xoshiro128(childKey(this.#key, key));
  }
}
