import type { Advice, ColumnFacts, DataFacts, EventTableFacts } from "@satsuma/plugin";
import type { BasketsConfig } from "./config.ts";

/** Words that name a product, and a field that tells orders apart. */
const PRODUCTS = /product|item|sku|stock|article|description|title|categor|genre/iu;
const ORDERS = /order|invoice|basket|transaction|receipt|ticket|bill/iu;
const LINES = /line|item|order|basket|transaction|purchase|sale|invoice/iu;

/** Fewer lines than these hold hardly any pattern. */
const WELL_ROWS = 2000;

/** What the plugin could do with a project's data. */
export function advise(data: DataFacts): readonly Advice[] {
  const table = data.events
    .flatMap((events) => candidate(events))
    .toSorted((a, b) => b.likeness - a.likeness)[0];
  return [table === undefined ? impossible : possible(table)];
}

const GOAL = {
  method: "rules",
  goal: "find out what is bought together, and what to offer next",
  words: ["baskets", "products", "together", "affinity", "cross-sell", "recommend", "bundle"],
};

const impossible: Advice = {
  ...GOAL,
  fit: "not",
  because: "No event table names products.",
  missing: ["An event table with a row for each product of an order, and a field that names it."],
};

interface Candidate {
  readonly events: EventTableFacts;
  readonly item: ColumnFacts;
  readonly basket?: ColumnFacts;
  readonly likeness: number;
}

function candidate(events: EventTableFacts): readonly Candidate[] {
  const [item] = events.fields
    .filter((field) => isProduct(field, events))
    .toSorted((a, b) => productLikeness(b) - productLikeness(a));
  if (item === undefined || events.rows === 0) return [];
  const basket = events.fields.find((field) => isOrder(field, events));
  const likeness = (basket === undefined ? 0 : 2) + (LINES.test(events.name) ? 1 : 0);
  return [{ events, item, ...(basket && { basket }), likeness }];
}

const isProduct = ({ name, distinct, column }: ColumnFacts, { key }: EventTableFacts): boolean =>
  PRODUCTS.test(name) && name !== key && distinct >= 3 && PRODUCT_KINDS.has(column.type.kind);

const PRODUCT_KINDS: ReadonlySet<string> = new Set(["text", "enum"]);

/** A name says more than a number, and single products more than categories. */
const productLikeness = ({ name, distinct }: ColumnFacts): number =>
  (/product|item|description|title/iu.test(name) ? 2 : 0) +
  (/id$|code|number/iu.test(name) ? -1 : 0) +
  Math.min(1, distinct / 1000);

const isOrder = (
  { name, distinct, column }: ColumnFacts,
  { key, time }: EventTableFacts,
): boolean =>
  ORDERS.test(name) &&
  /id|no|number|key|invoice/iu.test(name) &&
  ORDER_KINDS.has(column.type.kind) &&
  name !== key &&
  name !== time &&
  distinct > 10;

const ORDER_KINDS: ReadonlySet<string> = new Set(["text", "number"]);

function possible({ events, item, basket }: Candidate): Advice {
  const isWell = events.rows >= WELL_ROWS && basket !== undefined;
  const config: BasketsConfig = {
    orders: events.name,
    item: item.name,
    ...(basket && { basket: basket.name }),
  };
  const what =
    basket === undefined
      ? "all a customer bought is one basket"
      : `${basket.name} tells orders apart`;
  return {
    ...GOAL,
    fit: isWell ? "well" : "fairly",
    because: `${events.rows.toLocaleString("en-GB")} rows of ${events.name} name a product (${item.name}), and ${what}.`,
    missing: isWell ? [] : ["More order lines, with a field that tells orders apart."],
    config,
  };
}
