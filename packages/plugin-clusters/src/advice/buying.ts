import type { PaidOrders } from "@satsuma/plugin/variables";
import type { AdvisedFeature } from "./attributes.ts";

/** How recently, how often and for how much customers bought. */
export function buying(
  { table, amount, order }: PaidOrders,
  nameInRule: (name: string) => string,
): AdvisedFeature[] {
  const field = (name: string) => `${nameInRule(table.name)}.${nameInRule(name)}`;
  const counted = order === undefined ? nameInRule(table.name) : `distinct ${field(order.name)}`;
  return [
    {
      value: `days since (last of ${field(table.time)} ever)`,
      name: "recency",
      low: "recent",
      high: "lapsed",
    },
    {
      value: `count of ${counted} ever`,
      name: "orders",
      log: true,
      low: "few orders",
      high: "many orders",
    },
    {
      value: `sum of ${field(amount.name)} ever`,
      name: "spend",
      log: true,
      low: "low spend",
      high: "high spend",
    },
  ];
}
