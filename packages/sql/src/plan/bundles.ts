import type { Cond } from "@satsuma/ir";
import type { FoldName } from "../dialect.ts";
import { passCost, rowsWithin } from "./cost.ts";
import type { EventStatistics } from "./cost.ts";
import type { Item } from "./item.ts";
import type { Stretch } from "./plan.ts";

/** Items that are folded in one pass over the stretch that holds all their windows. */
export interface Bundle {
  readonly stretch: Stretch;
  readonly items: readonly Item[];
}

/** Bundles, and what passes over them cost. */
export interface Bundles {
  readonly bundles: readonly Bundle[];
  readonly cost: number;
}

/**
 * Splits items into bundles so that one pass over each costs least in all: items that look at the last week only are not worked
 * out over ten years because another item asks for ten years.
 * Cost: square in the number of items.
 */
export function bundles(items: readonly Item[], statistics: EventStatistics): Bundles {
  const sorted = items.toSorted(byStart);
  const chains: Chain[] = [{ cost: 0 }];
  for (let end = 1; end <= sorted.length; end += 1) {
    const growing = emptyBundle();
    let best: Chain | undefined;
    for (let start = end - 1; start >= Math.max(0, end - mostItems); start -= 1) {
      include(growing, sorted[start]!);
      const before = chains[start]!;
      const cost = before.cost + costOf(growing, statistics);
      if (best === undefined || cost < best.cost) best = { cost, before, from: start, to: end };
    }
    chains.push(best!);
  }
  const last = chains.at(-1);
  return { bundles: bundlesOf(last, sorted), cost: last?.cost ?? 0 };
}

/** More columns than this are folded in another pass. */
const mostItems = 150;

/** Bundles up to an item, the last one first: the places of its items among the sorted ones. */
interface Chain {
  readonly cost: number;
  readonly before?: Chain;
  readonly from?: number;
  readonly to?: number;
}

function bundlesOf(last: Chain | undefined, sorted: readonly Item[]): Bundle[] {
  const found: Bundle[] = [];
  for (let chain = last; chain?.before !== undefined; chain = chain.before) {
    const items = sorted.slice(chain.from, chain.to);
    const from = items[0]?.stretch.from;
    const to = items.reduce((end, { stretch }) => latest(end, stretch.to), dawn);
    found.unshift({ stretch: { ...(from !== undefined && { from }), to }, items });
  }
  return found;
}

function byStart(a: Item, b: Item): number {
  const [from, other] = [a.stretch.from ?? dawn, b.stretch.from ?? dawn];
  return from < other ? -1 : from > other ? 1 : 0;
}

const dawn = -(2n ** 62n);
const latest = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** What is known of a bundle while items are put in, the earliest start last. */
interface GrowingBundle {
  from: bigint | undefined;
  to: bigint;
  readonly conditions: Set<Cond>;
  readonly folds: FoldName[];
}

const emptyBundle = (): GrowingBundle => ({
  from: undefined,
  to: dawn,
  conditions: new Set(),
  folds: [],
});

function include(bundle: GrowingBundle, { stretch, when, fold }: Item): void {
  bundle.from = stretch.from;
  bundle.to = latest(bundle.to, stretch.to);
  bundle.folds.push(fold);
  if (when) bundle.conditions.add(when);
}

function costOf(
  { from, to, conditions, folds }: GrowingBundle,
  statistics: EventStatistics,
): number {
  const rows = rowsWithin({ ...(from !== undefined && { from }), to }, statistics);
  return passCost({ rows, conditions: conditions.size, folds, parts: 0 }, statistics);
}
