import { customersFromRows } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";
import { cell } from "@satsuma/plugin";
import type { Frame, Scalar } from "@satsuma/plugin";

/** Days since the last order, orders, and money as decimal text. */
export type Buyer = readonly [recency: number | null, frequency: number, monetary: string | null];

/** Buyers called 1, 2, 3, … in the order given. */
export function shop(
  buyers: readonly Buyer[],
): MemoryCustomers<"recency" | "frequency" | "monetary"> {
  const rows = buyers.map(([recency, frequency, monetary], i) => ({
    customer: i + 1,
    recency,
    frequency,
    monetary,
  }));
  const number = { kind: "number" } as const;
  const money = { kind: "money", currency: "EUR" } as const;
  return customersFromRows(rows, { recency: number, frequency: number, monetary: money }, number);
}

/** The values of one trait, in key order. */
export const trait = (traits: Frame, name: string): Scalar[] =>
  Array.from({ length: traits.length }, (_, i) => cell(traits.columns[name]!, i));
