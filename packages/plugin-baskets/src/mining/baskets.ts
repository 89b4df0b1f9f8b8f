/** Baskets as two lists of numbers: the items of all baskets on end, and where each basket begins. */
export interface Baskets {
  /** Numbers of items, from 0; each at most once a basket. */
  readonly items: Int32Array;
  /** One more than there are baskets: basket `i` is `items` from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** How many different items there are. */
  readonly itemCount: number;
}

/** How many baskets there are. */
export const basketCount = ({ starts }: Baskets): number => starts.length - 1;

/** In how many baskets each item is. */
export function itemCounts({ items, itemCount }: Baskets): Int32Array {
  const counts = new Int32Array(itemCount);
  for (const item of items) counts[item]! += 1;
  return counts;
}
