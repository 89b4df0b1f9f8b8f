import type { Baskets } from "./baskets.ts";

/** Above so many items a table of all pairs would take more than 64 MB. */
const MOST_ITEMS = 4096;

/** In how many baskets items are together, by their ranks. */
export interface PairCounts {
  /** Counts with one item, good until the next row; endless where counting costs more than it saves. */
  readonly row: (rank: number, baskets: Int32Array) => (other: number) => number;
  /** The count of a pair; endless where it was not kept. */
  readonly pair: (rank: number, other: number) => number;
}

/**
 * Counts pairs in one pass over the baskets, where a table can hold all of them, and else one item at a time.
 *
 * @param ranks place of each item among those that matter, −1 for others
 * @param counts in how many baskets the items that matter are, by rank
 */
export function pairCounts(
  baskets: Baskets,
  ranks: Int32Array,
  counts: readonly number[],
): PairCounts {
  const ranked = rankedBaskets(baskets, ranks);
  return counts.length <= MOST_ITEMS && pairsIn(ranked) <= pairsWorthCounting(counts)
    ? fromTable(ranked, counts.length)
    : byRow(ranked, counts);
}

/** The ranks in each basket. */
interface RankedBaskets {
  readonly ranks: Int32Array;
  readonly starts: Int32Array;
}

function rankedBaskets({ items, starts }: Baskets, ranks: Int32Array): RankedBaskets {
  const kept = new Int32Array(items.length);
  const ends = new Int32Array(starts.length);
  let length = 0;
  for (let basket = 0; basket + 1 < starts.length; basket += 1) {
    for (let i = starts[basket]!; i < starts[basket + 1]!; i += 1) {
      const rank = ranks[items[i]!]!;
      if (rank >= 0) {
        kept[length] = rank;
        length += 1;
      }
    }
    ends[basket + 1] = length;
  }
  return { ranks: kept.subarray(0, length), starts: ends };
}

function pairsIn({ starts }: RankedBaskets): number {
  let pairs = 0;
  for (let basket = 0; basket + 1 < starts.length; basket += 1) {
    pairs += (starts[basket + 1]! - starts[basket]!) ** 2;
  }
  return pairs;
}

/** Joining the lists of all pairs instead takes about as many steps as this. */
const pairsWorthCounting = (counts: readonly number[]): number =>
  counts.length * counts.reduce((sum, count) => sum + count, 0);

function fromTable(baskets: RankedBaskets, size: number): PairCounts {
  const table = new Int32Array(size * size);
  for (let basket = 0; basket + 1 < baskets.starts.length; basket += 1) {
    const end = baskets.starts[basket + 1]!;
    for (let i = baskets.starts[basket]!; i < end; i += 1) {
      const row = baskets.ranks[i]! * size;
      for (let j = baskets.starts[basket]!; j < end; j += 1) table[row + baskets.ranks[j]!]! += 1;
    }
  }
  const pair = (rank: number, other: number) => table[rank * size + other] ?? 0;
  return { pair, row: (rank) => (other) => pair(rank, other) };
}

/** Scans the baskets of one item at a time, unless they are so large that joining lists is cheaper. */
function byRow({ ranks, starts }: RankedBaskets, counts: readonly number[]): PairCounts {
  const found = new Int32Array(counts.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const scan = (own: Int32Array) => {
    found.fill(0);
    for (const basket of own) {
      for (let i = starts[basket]!; i < starts[basket + 1]!; i += 1) found[ranks[i]!]! += 1;
    }
  };
  return {
    pair: () => Infinity,
    row(rank, own) {
      const lines = own.reduce((sum, basket) => sum + starts[basket + 1]! - starts[basket]!, 0);
      if (lines > all + counts.length * (counts[rank] ?? 0)) return () => Infinity;
      scan(own);
      return (other) => found[other] ?? 0;
    },
  };
}
