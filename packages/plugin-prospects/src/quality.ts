import type { Measure } from "@satsuma/plugin";
import { LEVEL } from "./learn/judge.ts";
import type { Verdict } from "./learn/judge.ts";
import type { ProspectsModel } from "./model.ts";

/** Figures about likeness. */
export function qualityOf(
  { members, others, gains, distilled, like }: ProspectsModel,
  { auc, low, high }: Verdict,
): Record<string, Measure> {
  const tenth = gains[2]![1];
  return {
    members: { value: members, unit: "customers", doc: `Customers who are in ${like}.` },
    others: { value: others, unit: "customers", doc: `Customers who are not in ${like}.` },
    AUC: {
      value: auc,
      interval: { low, high, level: LEVEL },
      doc: "How often a member is ranked before another customer, among customers not seen in learning, in five turns.",
    },
    "lift of the first tenth": {
      value: tenth * 10,
      doc: "How many times as many members as on average are among the tenth of all customers that is most alike.",
    },
    "members in the first tenth": {
      value: tenth,
      unit: "share",
      doc: "Share of all members who are among the tenth of all customers that is most alike.",
    },
    ...Object.fromEntries(
      distilled.map(({ share, fidelity }) => [
        `fidelity of the rule for ${share * 100} %`,
        {
          value: fidelity,
          unit: "share",
          doc: "Share of the others of whom the rule and the likeness say the same.",
        },
      ]),
    ),
  };
}
