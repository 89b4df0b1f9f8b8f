import type { BasketsParams } from "../config.ts";
import type { FoundRules } from "../mining/association-rules.ts";
import { basketCount, itemCounts } from "../mining/baskets.ts";
import type { FrequentSet } from "../mining/frequent-sets.ts";
import type { BasketsModel, Item } from "../model.ts";
import type { BasketsRead } from "../read/read-baskets.ts";
import { strongestRules } from "./strongest-rules.ts";

/** Pairs are kept of so many products. */
export const MOST_MAPPED = 12;

/** What mining gave. */
interface MinedSets {
  readonly sets: readonly FrequentSet[];
  readonly found: FoundRules;
  /** Baskets a set was in at least. */
  readonly minimum: number;
}

/** The model without a segment: frequent products, the strongest rules, the pairs of a few products. */
export function buildModel(
  params: BasketsParams,
  read: BasketsRead,
  { sets, found, minimum }: MinedSets,
): BasketsModel {
  const frequent = frequentItems(read, sets);
  const base = { sets, found, baskets: basketCount(read.baskets) };
  const places = new Map(frequent.map(({ number }, place) => [number, place]));
  const place = (item: number): number => places.get(item) ?? -1;
  return {
    per: params.basket === undefined ? "customer" : "order",
    window: params.window,
    baskets: basketCount(read.baskets),
    minimum,
    customers: read.customers,
    itemKind: read.itemKind,
    items: frequent.map(({ name, count }): Item => ({ name, count })),
    rules: strongestRules(base, params.keep).map((rule) => ({
      ...rule,
      antecedent: rule.antecedent.map(place),
      consequent: place(rule.consequent),
    })),
    pairs: sets.flatMap(({ items: [a = -1, b = -1, ...more], count }) => {
      const pair = [place(a), place(b)].toSorted((x, y) => x - y);
      const [first = -1, second = -1] = pair;
      const isMapped = more.length === 0 && first >= 0 && second < MOST_MAPPED;
      return isMapped ? [{ items: [first, second] as const, count }] : [];
    }),
  };
}

/** Most frequent first, equal ones by name. */
function frequentItems({ names, baskets }: BasketsRead, sets: readonly FrequentSet[]) {
  const counts = itemCounts(baskets);
  return sets
    .flatMap(({ items: [number = 0, ...more] }) => (more.length === 0 ? number : []))
    .map((number) => ({ number, name: names[number] ?? "", count: counts[number] ?? 0 }))
    .toSorted((a, b) => b.count - a.count || a.number - b.number);
}
