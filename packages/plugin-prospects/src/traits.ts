import type { TraitColumns } from "@satsuma/plugin";
import type { ProspectsParams } from "./config.ts";

export const traits = ({ like }: ProspectsParams): TraitColumns<"likeness" | "decile"> => ({
  likeness: {
    type: { kind: "approx" },
    nullable: true,
    unit: "share",
    range: { low: "0", high: "1" },
    description: `Share of customers like this one who are in ${like}: 0 is nobody, 1 is all.`,
  },
  decile: {
    type: { kind: "number" },
    nullable: true,
    scale: 0,
    range: { low: "1", high: "10" },
    description: `10 for the tenth of the customers outside ${like} who are most like its members, 1 for the least.`,
  },
});
