import type { ColumnValues, Frame } from "@satsuma/plugin";
import { cell } from "@satsuma/plugin";
import { ruleMeasures } from "./mining/measures.ts";
import type { BasketsModel, Rule } from "./model.ts";
import { itemReader } from "./read/item-names.ts";

/** So many products are offered to a customer. */
const OFFERS = 5;

/** A product to offer. */
interface Offer {
  readonly name: string;
  readonly confidence: number;
  readonly lift: number;
}

/** What each customer is likeliest to add to what they bought: the right sides of rules whose left sides they bought. */
export function scoreBaskets(model: BasketsModel, { length }: Frame, events?: Frame): Frame {
  const offersTo = offersUnder(model);
  const bought = boughtByRow(events, length);
  const offers = bought.map((items) => offersTo(items));
  const best = offers.map(([offer]) => offer);
  const columns: Record<string, ColumnValues> = {
    next_product: { kind: "values", values: best.map((offer) => offer?.name ?? null) },
    next_confidence: numbers(best.map((offer) => offer?.confidence ?? NaN)),
    next_lift: numbers(best.map((offer) => offer?.lift ?? NaN)),
    next_products: {
      kind: "values",
      values: offers.map((found) => (found.length === 0 ? null : found.map(({ name }) => name))),
    },
  };
  return { length, columns };
}

const numbers = (values: readonly number[]): ColumnValues => ({
  kind: "numbers",
  values: Float64Array.from(values),
});

/** The names of the products each customer bought. */
function boughtByRow(events: Frame | undefined, rows: number): readonly ReadonlySet<string>[] {
  const bought = Array.from({ length: rows }, () => new Set<string>());
  if (events === undefined) return bought;
  const items = itemReader();
  const itemAt = items.of(events.columns["item"]);
  const numbersOf = Array.from({ length: events.length }, (_, i) => itemAt(i));
  const names = items.names();
  const places = events.columns["row"];
  for (const [i, number] of numbersOf.entries()) {
    const name = names[number];
    const row = places === undefined ? null : cell(places, i);
    if (name !== undefined) bought[Number(row)]?.add(name);
  }
  return bought;
}

/** Rules are found by the rarest product of their left side, so that few are looked at. */
function offersUnder(model: BasketsModel): (bought: ReadonlySet<string>) => readonly Offer[] {
  const numbers = new Map(model.items.map(({ name }, i) => [name, i]));
  const rules = Map.groupBy(model.rules, ({ antecedent }) => Math.max(...antecedent));
  return (bought) => {
    const items = new Set([...bought].flatMap((name) => numbers.get(name) ?? []));
    const best = new Map<number, Rule>();
    for (const rule of [...items].flatMap((item) => rules.get(item) ?? [])) {
      const isAbout =
        !items.has(rule.consequent) && rule.antecedent.every((item) => items.has(item));
      const known = best.get(rule.consequent);
      if (isAbout && (known === undefined || compareRules(rule, known) < 0)) {
        best.set(rule.consequent, rule);
      }
    }
    return [...best.values()]
      .toSorted(compareRules)
      .slice(0, OFFERS)
      .map((rule) => offerOf(model, rule));
  };
}

/** The surest first, of those the one on more baskets, then by the product. */
const compareRules = (a: Rule, b: Rule): number =>
  b.count / b.antecedentCount - a.count / a.antecedentCount ||
  b.count - a.count ||
  a.consequent - b.consequent;

function offerOf({ items, baskets }: BasketsModel, rule: Rule): Offer {
  const { confidence, lift } = ruleMeasures(rule, baskets);
  return { name: items[rule.consequent]?.name ?? "", confidence, lift };
}
