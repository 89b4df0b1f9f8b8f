import type { Advice, DataFacts } from "@satsuma/plugin";
import { counted, paidOrdersIn } from "@satsuma/plugin/variables";
import type { PaidOrders } from "@satsuma/plugin/variables";
import type { LifetimeConfig } from "./config.ts";

/** Less history than this shows hardly anybody coming back. */
const WELL_WEEKS = 26;

/** What the plugin could do with a project's data. */
export function advise(data: DataFacts): readonly Advice[] {
  const orders = paidOrdersIn(data);
  return [orders === undefined ? impossible : possible(orders)];
}

const GOAL = {
  method: "value",
  goal: "find out who will buy again, how often, and what they will be worth",
  words: ["lifetime", "value", "clv", "worth", "repeat orders", "alive", "loyalty"],
};

const impossible: Advice = {
  ...GOAL,
  fit: "not",
  because: "No event table has an amount of money.",
  missing: ["An event table of orders with what was paid, several for some customers."],
};

function possible({ table, amount, order, days, rowsEach }: PaidOrders): Advice {
  const weeks = days / 7;
  const isLong = weeks >= WELL_WEEKS && rowsEach >= 1.5 && table.customers >= 200;
  const config: LifetimeConfig = {
    orders: table.name,
    amount: amount.name,
    ...(order && { order: order.name }),
    holdoutWeeks: holdoutFor(weeks),
  };
  return {
    ...GOAL,
    fit: isLong ? "well" : "fairly",
    because: `${counted(table.customers)} customers with ${counted(table.rows)} ${table.name} over ${Math.round(weeks)} weeks, and ${amount.name} says what was paid.`,
    missing: isLong ? [] : ["Half a year of orders or more, in which customers come back."],
    config,
  };
}

/** A whole year where there are two or more, for then seasons do not matter; else a quarter of the time. */
const holdoutFor = (weeks: number): number =>
  weeks >= 104 ? 52 : Math.max(1, Math.round(weeks / 4));
