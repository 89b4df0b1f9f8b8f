import type { TraitColumns } from "@satsuma/plugin";

export const linearTraits: TraitColumns<"predicted"> = {
  predicted: {
    type: { kind: "approx" },
    nullable: true,
    description: "The outcome that the regression foretells, in the outcome's unit.",
  },
};

export const logisticTraits: TraitColumns<"probability"> = {
  probability: {
    type: { kind: "approx" },
    nullable: true,
    unit: "share",
    range: { low: "0", high: "1" },
    description: "The probability of yes that the regression foretells.",
  },
};
