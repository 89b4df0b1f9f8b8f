import type { Advice, ColumnFacts, DataFacts } from "@satsuma/plugin";
import { counted, ordersIn } from "@satsuma/plugin/variables";
import type { OrderTable } from "@satsuma/plugin/variables";
import type { BasketsConfig } from "./config.ts";

/** Fewer lines than these hold hardly any pattern. */
const WELL_ROWS = 2000;

/** What the plugin could do with a project's data: of tables with products, one that tells orders apart is best. */
export function advise(data: DataFacts): readonly Advice[] {
  const tables = ordersIn(data).filter(({ product }) => product !== undefined);
  const best = tables.find(({ order }) => order !== undefined) ?? tables[0];
  return [best?.product === undefined ? impossible : possible(best, best.product)];
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

function possible({ table, order }: OrderTable, product: ColumnFacts): Advice {
  const isWell = table.rows >= WELL_ROWS && order !== undefined;
  const config: BasketsConfig = {
    orders: table.name,
    item: product.name,
    ...(order && { basket: order.name }),
  };
  const what =
    order === undefined
      ? "all a customer bought is one basket"
      : `${order.name} tells orders apart`;
  return {
    ...GOAL,
    fit: isWell ? "well" : "fairly",
    because: `${counted(table.rows)} rows of ${table.name} name a product (${product.name}), and ${what}.`,
    missing: isWell ? [] : ["More order lines, with a field that tells orders apart."],
    config,
  };
}
