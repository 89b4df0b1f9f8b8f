import type { Features, ProjectFacts } from "@satsuma/plugin";
import type { Params } from "../config.ts";
import { orderTime } from "../order-time.ts";

/** What is known of each customer, in the rule language. */
export function features(
  { orders, window }: Params,
  project: ProjectFacts,
): Features<"orders" | "first" | "last"> {
  const table = project.nameInRule(orders);
  const time = `${table}.${orderTime(orders, project)}`;
  return {
    orders: {
      expression: `count of ${table} in last ${window}`,
      doc: `Orders in the last ${window}.`,
      unit: "orders",
    },
    first: {
      expression: `days since (first of ${time} in last ${window})`,
      doc: "Days since the first of them.",
      unit: "days",
    },
    last: {
      expression: `days since (last of ${time} in last ${window})`,
      doc: "Days since the last of them.",
      unit: "days",
    },
  };
}
