import type { Column, FeatureTypes, TraitColumns, ValueType } from "@satsuma/plugin";
import type { LifetimeParams } from "./config.ts";
import type { Feature } from "./features.ts";

/** The traits of a customer. */
export type TraitName = "alive" | "expected_orders" | "expected_spend" | "value";

/** The traits with their types; all are unknown for customers who never bought. */
export function traits(
  { weeks, valueWeeks }: LifetimeParams,
  types: FeatureTypes<Feature>,
): TraitColumns<TraitName> {
  const amount = amountType(types.spent);
  return {
    alive: column(approx, "Chance that they will buy again at all.", {
      unit: "share",
      range: { low: "0", high: "1" },
    }),
    expected_orders: column(approx, `Days with orders expected in the next ${weeks} weeks.`, {
      unit: "orders",
    }),
    expected_spend: column(amount, "What an order of theirs is expected to bring."),
    value: column(
      amount,
      `What they are expected to bring in the next ${valueWeeks} weeks, in today's money.`,
    ),
  };
}

const approx: ValueType = { kind: "approx" };

/** Amounts that were computed are not exact. */
const amountType = (spent: ValueType): ValueType =>
  "currency" in spent && spent.currency !== undefined
    ? { kind: "approx", currency: spent.currency }
    : approx;

const column = (
  type: ValueType,
  description: string,
  more: Partial<Column> = {},
): Column & { readonly description: string } => ({ type, nullable: true, ...more, description });
