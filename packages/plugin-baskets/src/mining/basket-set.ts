/**
 * The baskets that hold certain items: a rising list of their numbers where they are few, one bit a basket where they are
 * many.
 */
export type BasketSet =
  | { readonly kind: "list"; readonly count: number; readonly list: Int32Array }
  | { readonly kind: "bits"; readonly count: number; readonly bits: Uint32Array };

/** A list takes a word a basket held, bits one for every 32 baskets there are; lists are slower to walk, so bits come early. */
const ROWS_A_WORD = 64;

/** True when so many baskets are better held as bits. */
const isDense = (count: number, baskets: number): boolean => count * ROWS_A_WORD > baskets;

/** The set of a rising list. */
export function basketSet(list: Int32Array, baskets: number): BasketSet {
  if (!isDense(list.length, baskets)) return { kind: "list", count: list.length, list };
  const bits = new Uint32Array((baskets + 31) >>> 5);
  for (const basket of list) bits[basket >>> 5]! |= 1 << (basket & 31);
  return { kind: "bits", count: list.length, bits };
}

/** The baskets in both; nothing when they are fewer than the minimum. */
export function inBoth(a: BasketSet, b: BasketSet, minimum: number): BasketSet | undefined {
  if (a.kind === "bits") {
    return b.kind === "bits"
      ? bothBits(a.bits, b.bits, minimum)
      : listInBits(b.list, a.bits, minimum);
  }
  return b.kind === "bits"
    ? listInBits(a.list, b.bits, minimum)
    : bothLists(a.list, b.list, minimum);
}

function bothBits(a: Uint32Array, b: Uint32Array, minimum: number): BasketSet | undefined {
  const bits = new Uint32Array(a.length);
  let count = 0;
  for (let word = 0; word < a.length; word += 1) {
    const both = a[word]! & b[word]!;
    bits[word] = both;
    count += ones(both);
  }
  if (count < minimum) return undefined;
  return isDense(count, a.length * 32)
    ? { kind: "bits", count, bits }
    : { kind: "list", count, list: listed(bits, count) };
}

/** How many bits of 32 are set. @see Warren, Hacker's Delight, 2002, 5-1 */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

function listed(bits: Uint32Array, count: number): Int32Array {
  const list = new Int32Array(count);
  let place = 0;
  for (const [word, set] of bits.entries()) {
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      list[place] = (word << 5) + 31 - Math.clz32(rest & -rest);
      place += 1;
    }
  }
  return list;
}

function listInBits(list: Int32Array, bits: Uint32Array, minimum: number): BasketSet | undefined {
  const found = new Int32Array(list.length);
  let count = 0;
  for (const basket of list) {
    if ((bits[basket >>> 5]! & (1 << (basket & 31))) !== 0) {
      found[count] = basket;
      count += 1;
    }
  }
  return count < minimum ? undefined : { kind: "list", count, list: found.slice(0, count) };
}

function bothLists(a: Int32Array, b: Int32Array, minimum: number): BasketSet | undefined {
  const found = new Int32Array(Math.min(a.length, b.length));
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) {
      found[count] = left;
      count += 1;
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return count < minimum ? undefined : { kind: "list", count, list: found.slice(0, count) };
}
