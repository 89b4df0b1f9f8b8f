import type { Column, TraitColumns } from "@satsuma/plugin";

/** The traits of a customer. */
export type TraitName = "next_product" | "next_confidence" | "next_lift" | "next_products";

/** The traits with their types; all are unknown for customers whom no rule is about. */
export const traits = (): TraitColumns<TraitName> => ({
  next_product: column(
    { kind: "text" },
    "The product they are likeliest to add to what they bought.",
  ),
  next_confidence: column({ kind: "approx" }, "Share of like baskets that hold it.", {
    unit: "share",
    range: { low: "0", high: "1" },
  }),
  next_lift: column({ kind: "approx" }, "How many times as often like baskets hold it as all do."),
  next_products: column(
    { kind: "list", of: { kind: "text" } },
    "The five products they are likeliest to add, the likeliest first.",
  ),
});

const column = (
  type: Column["type"],
  description: string,
  more: Partial<Column> = {},
): Column & { readonly description: string } => ({ type, nullable: true, ...more, description });
