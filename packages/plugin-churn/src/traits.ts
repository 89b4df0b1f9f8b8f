import type { TraitColumns } from "@satsuma/plugin";

/** The traits; unknown for customers the method is not about. */
export const traits = (): TraitColumns<"risk" | "leaf"> => ({
  risk: {
    type: { kind: "number" },
    nullable: true,
    unit: "share",
    scale: 4,
    range: { low: "0", high: "1" },
    description:
      "The chance that the customer leaves: the share of customers in the same leaf who did.",
  },
  leaf: {
    type: { kind: "text" },
    nullable: true,
    description: "The leaf of the tree: customers of whom the same conditions hold.",
  },
});
