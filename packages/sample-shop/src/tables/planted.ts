import { behaviourNames } from "../behaviours/behaviour.ts";
import { choice, instant, number, whole } from "../columns/column-plan.ts";
import type { Row } from "../columns/growing-table.ts";
import { categories } from "../goods/categories.ts";
import type { Customer } from "../life/customer.ts";
import { meanOrderValue } from "../life/customer.ts";

/** One row a customer, with the truth no real shop knows: what an analysis should find. */
export const plantedColumns = {
  customer_id: whole("The customer's number"),
  behaviour: choice(behaviourNames, "The planted behaviour"),
  purchase_rate: number("Purchases in a shop day, until the customer leaves"),
  dropout: number("The chance of leaving after each purchase but the first"),
  mean_order: number("What the customer's orders are worth on average, in euros"),
  favourite: choice(categories, "The category the customer buys from most"),
  left_at: instant("When the customer left for good; unknown for one who is still there"),
  observed: number("Shop days from the first purchase to the end; unknown without a purchase"),
};

/** A customer's truth as a row. */
export const plantedRow = (customer: Customer): Row<typeof plantedColumns> => ({
  customer_id: customer.id,
  behaviour: customer.behaviour.name,
  purchase_rate: customer.rhythm.rate,
  dropout: customer.rhythm.dropout,
  mean_order: meanOrderValue(customer),
  favourite: customer.tastes.favourite,
  left_at: customer.leftAt,
  observed: customer.rhythm.observed,
});
