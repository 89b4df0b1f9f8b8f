import { setImmediate } from "node:timers/promises";
import { SatsumaError } from "@satsuma/plugin";
import { counted } from "@satsuma/plugin/variables";
import { basketSet, inBoth } from "./basket-set.ts";
import type { BasketSet } from "./basket-set.ts";
import { basketCount, itemCounts } from "./baskets.ts";
import type { Baskets } from "./baskets.ts";
import { pairCounts } from "./pair-counts.ts";
import type { PairCounts } from "./pair-counts.ts";

/** Items that are in enough baskets together. */
export interface FrequentSet {
  /** Numbers of items, rising. */
  readonly items: readonly number[];
  /** In how many baskets. */
  readonly count: number;
}

export interface MiningOptions {
  /** Sets in fewer baskets are left out; 1 or more. */
  readonly minimum: number;
  /** The largest set looked for. */
  readonly length: number;
  /** More sets than this are refused. */
  readonly mostSets: number;
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
}

/**
 * All sets of items that are in enough baskets, by depth-first search over the baskets that hold them (Eclat). Pairs are
 * counted beforehand, so that only those that are frequent are looked at; rare items come first, which keeps lists short.
 *
 * @returns in no order that means anything, but always the same
 * @throws SatsumaError `BASKETS_TOO_MANY` when there are more than may be; the signal's reason when aborted
 * @see Zaki, Scalable Algorithms for Association Mining, 2000
 */
export async function frequentSets(
  baskets: Baskets,
  options: MiningOptions,
): Promise<readonly FrequentSet[]> {
  const { minimum, signal, progress } = options;
  const members = frequentItems(baskets, minimum);
  const ranks = new Int32Array(baskets.itemCount).fill(-1);
  for (const [rank, { item }] of members.entries()) ranks[item] = rank;
  const counts = members.map((member) => member.baskets.count);
  const search = new Search(options, pairCounts(baskets, ranks, counts));
  for (const [rank, member] of members.entries()) {
    search.from(member, members.slice(rank + 1));
    if (search.isTired()) await setImmediate();
    signal.throwIfAborted();
    progress((rank + 1) / members.length);
  }
  return search.found;
}

/** An item at the end of a set, with the baskets that hold the whole set. */
interface Member {
  readonly item: number;
  readonly rank: number;
  readonly baskets: BasketSet;
}

/** A frequent item, with its baskets also as a list. */
interface FirstMember extends Member {
  readonly list: Int32Array;
}

/** Frequent items, rarest first. */
function frequentItems(baskets: Baskets, minimum: number): readonly FirstMember[] {
  const counts = itemCounts(baskets);
  const lists = basketsByItem(baskets, counts, minimum);
  return [...lists]
    .toSorted(([a], [b]) => counts[a]! - counts[b]! || a - b)
    .map(([item, list], rank) => ({
      item,
      rank,
      list,
      baskets: basketSet(list, basketCount(baskets)),
    }));
}

function basketsByItem(
  baskets: Baskets,
  counts: Int32Array,
  minimum: number,
): ReadonlyMap<number, Int32Array> {
  const lists = new Map<number, Int32Array>();
  for (const [item, count] of counts.entries()) {
    if (count >= minimum) lists.set(item, new Int32Array(count));
  }
  const filled = new Int32Array(baskets.itemCount);
  for (let basket = 0; basket < basketCount(baskets); basket += 1) {
    for (let i = baskets.starts[basket]!; i < baskets.starts[basket + 1]!; i += 1) {
      const item = baskets.items[i]!;
      const list = lists.get(item);
      if (list === undefined) continue;
      list[filled[item]!] = basket;
      filled[item]! += 1;
    }
  }
  return lists;
}

/** After so many intersections others should have their turn. */
const WORK_A_TURN = 20_000;

/** One depth-first search. */
class Search {
  readonly found: FrequentSet[] = [];
  readonly #options: MiningOptions;
  readonly #pairs: PairCounts;
  #work = 0;
  #rested = 0;

  constructor(options: MiningOptions, pairs: PairCounts) {
    this.#options = options;
    this.#pairs = pairs;
  }

  /** Finds the set of one item and all that extend it by items of higher rank. */
  from(member: FirstMember, higher: readonly Member[]): void {
    this.#keep([member.item], member.baskets.count);
    const { minimum, length } = this.#options;
    if (length < 2) return;
    const together = this.#pairs.row(member.rank, member.list);
    const candidates = higher.filter(({ rank }) => together(rank) >= minimum);
    this.#extend([member.item], member, candidates);
  }

  /** True once a turn, so that a search can be stopped. */
  isTired(): boolean {
    if (this.#work - this.#rested < WORK_A_TURN) return false;
    this.#rested = this.#work;
    return true;
  }

  #extend(set: readonly number[], last: Member, candidates: readonly Member[]): void {
    if (set.length >= this.#options.length) return;
    const larger = candidates.flatMap((candidate) => this.#joined(last, candidate) ?? []);
    for (const [i, member] of larger.entries()) {
      const items = [...set, member.item];
      this.#keep(items, member.baskets.count);
      this.#extend(items, member, larger.slice(i + 1));
    }
  }

  /** The candidate with the baskets that hold it and the set; nothing when they are too few. */
  #joined(last: Member, candidate: Member): Member | undefined {
    const { minimum } = this.#options;
    if (this.#pairs.pair(last.rank, candidate.rank) < minimum) return undefined;
    this.#work += 1;
    const baskets = inBoth(last.baskets, candidate.baskets, minimum);
    return baskets === undefined ? undefined : { ...candidate, baskets };
  }

  #keep(items: readonly number[], count: number): void {
    const { mostSets, minimum } = this.#options;
    if (this.found.length >= mostSets) throw tooMany(mostSets, minimum);
    this.found.push({ items: items.toSorted((a, b) => a - b), count });
  }
}

const tooMany = (mostSets: number, minimum: number): SatsumaError =>
  new SatsumaError(
    "BASKETS_TOO_MANY",
    `more than ${counted(mostSets)} sets of products are in ${counted(minimum)} baskets or more`,
    { help: "raise minimumSupport, or shorten the rules (length)" },
  );
