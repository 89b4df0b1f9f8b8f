import type { Advice, DataFacts } from "@satsuma/plugin";
import { counted, paidOrdersIn } from "@satsuma/plugin/variables";
import type { PaidOrders } from "@satsuma/plugin/variables";
import type { RfmConfig } from "./config.ts";

/** What the plugin could do with a project's data. */
export function advise(data: DataFacts): readonly Advice[] {
  const orders = paidOrdersIn(data);
  return [orders === undefined ? impossible : possible(orders)];
}

const goal = {
  method: "scores",
  goal: "sort customers by how recently, how often and for how much they buy",
  words: ["rfm", "recency", "frequency", "monetary", "best customers", "loyal", "value"],
};

const impossible: Advice = {
  ...goal,
  fit: "not",
  because: "No event table has an amount of money.",
  missing: ["An event table of orders with a field that says what was paid."],
};

function possible({ table, order, amount }: PaidOrders): Advice {
  const config: RfmConfig = {
    orders: table.name,
    amount: amount.name,
    ...(order === undefined ? {} : { order: order.name }),
  };
  return {
    ...goal,
    fit: table.customers >= 100 ? "well" : "fairly",
    because: `${counted(table.customers)} customers have ${table.name}, and ${amount.name} says what was paid.`,
    missing: table.customers >= 100 ? [] : ["A hundred buyers or more: scores of few are rough."],
    config,
  };
}
