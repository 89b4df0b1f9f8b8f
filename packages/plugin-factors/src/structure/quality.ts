import type { Measure } from "@satsuma/plugin";
import { normalQuantile } from "@satsuma/stats/probability";
import type { Ground } from "./ground.ts";
import type { StructureModel } from "./model.ts";
import { pValue } from "../p-value.ts";

const LEVEL = 0.95;

/** Figures about components or factors. */
export function structureQuality(
  { axes, kind, customers }: StructureModel,
  { adequacy }: Ground,
): Record<string, Measure> {
  const noun = kind === "components" ? "component" : "factor";
  const total = axes.reduce((sum, { share }) => sum + share, 0);
  return {
    customers: { value: customers, unit: "customers", doc: "Customers it was fitted on." },
    [kind]: { value: axes.length, unit: kind, doc: `How many ${kind} there are.` },
    "variance explained": {
      value: Math.min(total, 1),
      unit: "share",
      doc: `Share of the variance of all features that the ${kind} hold.`,
    },
    ...Object.fromEntries(
      axes.map(({ share }, i) => [
        `share of ${noun} ${i + 1}`,
        {
          value: share,
          unit: "share",
          doc: `Share of the variance of all features that ${noun} ${i + 1} holds.`,
          ...(kind === "components" && { interval: shareInterval(share, customers) }),
        },
      ]),
    ),
    ...(adequacy && {
      KMO: {
        value: adequacy.kmo,
        doc: "How much features have in common, 0 to 1: below 0.5 too little (Kaiser, Meyer, Olkin).",
      },
      "sphericity p": pValue(
        adequacy.sphericity.p,
        "How probable such correlations are if the features are unrelated (Bartlett).",
      ),
    }),
  };
}

/**
 * For many normal rows an eigenvalue's logarithm is normal with variance 2 ÷ rows; of a correlation matrix that is an
 * approximation on the wide side.
 *
 * @see Anderson, Asymptotic Theory for Principal Component Analysis, 1963
 */
function shareInterval(share: number, rows: number) {
  const factor = Math.exp(normalQuantile((1 + LEVEL) / 2) * Math.sqrt(2 / Math.max(rows - 1, 1)));
  return { low: share / factor, high: Math.min(share * factor, Math.max(1, share)), level: LEVEL };
}
