/** The 128 bits that name a stream, as four signed 32-bit words. */
export type StreamKey = readonly [number, number, number, number];

// The first 128 bits of the fraction of the golden ratio: any fixed odd-looking number would do.
const ORIGIN: StreamKey = [0x9e3779b9, 0x7f4a7c15, 0xf39cc060, 0x5cedc834];
const TEXT_MARK = 0x74657874;
const NUMBER_MARK = 0x6e756d62;
const TWO_32 = 2 ** 32;

/** The key of a stream made from a seed. */
export const seedKey = (seed: string | number): StreamKey => childKey(ORIGIN, seed);

/**
 * The key of a child stream. Texts and numbers never share a child: `"1"` and `1` differ.
 *
 * @throws RangeError when a number is not a whole number that can be counted exactly
 */
export function childKey(parent: StreamKey, key: string | number): StreamKey {
  if (typeof key === "string") return absorbText(parent, key);
  if (!Number.isSafeInteger(key)) {
    throw new RangeError(`a stream's key must be a text or a safe whole number, got ${key}`);
  }
  const marked = absorb(parent, NUMBER_MARK);
  return absorb(absorb(marked, key % TWO_32), Math.floor(key / TWO_32));
}

function absorbText(parent: StreamKey, text: string): StreamKey {
  let state = absorb(absorb(parent, TEXT_MARK), text.length);
  for (let i = 0; i < text.length; i++) state = absorb(state, text.charCodeAt(i));
  return state;
}

/** Each lane is a bijection of the word, so two words can never lead from one key to the same key. */
function absorb(key: StreamKey, word: number): StreamKey {
  const a = scramble(key[0] ^ scramble(word + 0x243f6a88));
  const b = scramble((key[1] + a) ^ scramble(word + 0x85a308d3));
  const c = scramble((key[2] + b) ^ scramble(word + 0x13198a2e));
  const d = scramble((key[3] + c) ^ scramble(word + 0x03707344));
  return [a, b, c, d];
}

/**
 * A bijection of 32-bit words in which every bit of the input moves half the bits of the output.
 *
 * @see Appleby, MurmurHash3 (its 32-bit finaliser), 2011
 */
function scramble(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
