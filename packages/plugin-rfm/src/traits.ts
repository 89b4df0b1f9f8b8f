import type { Column, FeatureTypes, TraitColumns, ValueType } from "@satsuma/plugin";
import type { Dimension, RfmParams } from "./config.ts";
import { tableOf } from "./names/table-of.ts";

/** The traits of a customer. */
export type TraitName =
  | Dimension
  | "recency_score"
  | "frequency_score"
  | "monetary_score"
  | "value_score"
  | "score"
  | "total"
  | "segment";

/** The traits with their types; all are unknown for customers who did not order in the window. */
export function traits(params: RfmParams, types: FeatureTypes<Dimension>): TraitColumns<TraitName> {
  const { bins } = params;
  return {
    recency: column(types.recency, "Days since the last order.", { unit: "days" }),
    frequency: column(types.frequency, "How many orders.", { unit: "orders" }),
    monetary: column(
      types.monetary,
      params.monetary === "sum" ? "How much was spent." : "How much an order brings on average.",
    ),
    recency_score: score(bins, `How recent the last order is, ${bins} at best.`),
    frequency_score: score(bins, `How many orders, ${bins} at best.`),
    monetary_score: score(bins, `How much money, ${bins} at best.`),
    value_score: score(bins, "The frequency and monetary scores' mean, rounded up."),
    score: column(number, `The three scores as digits, ${bins > 9 ? "100908" : "543"} for one.`),
    total: column(number, "The three scores added up.", {
      range: { low: "3", high: String(3 * bins) },
    }),
    segment: column(
      { kind: "enum", values: tableOf(params).map(({ name }) => name) },
      "The name of the group that the scores fall into.",
    ),
  };
}

const number: ValueType = { kind: "number" };

const score = (bins: number, description: string) =>
  column(number, description, { unit: "score", scale: 0, range: { low: "1", high: String(bins) } });

const column = (
  type: ValueType,
  description: string,
  more: Partial<Column> = {},
): Column & { readonly description: string } => ({ type, nullable: true, ...more, description });
