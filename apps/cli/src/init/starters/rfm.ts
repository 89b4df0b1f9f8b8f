import type { StarterFile } from "./starter.ts";
import type { Subject } from "./subject.ts";

/** Segments by the scores of the rfm plugin; undefined where nothing says what was paid, which it must know. */
export function rfmStarters({ behaviour, plural }: Subject): StarterFile | undefined {
  if (behaviour.spend === undefined) return undefined;
  return {
    file: "rfm.seg",
    heading: `Scores of the rfm plugin: how recently, how often and for how much, each from 1 (worst) to 5.\n\`satsuma score\` shows the figures behind them, \`satsuma catalogue rfm\` all their names.`,
    starters: [
      {
        name: "champions",
        title: "Champions",
        description: "Bought lately, buy often, spend most.",
        tags: ["rfm", "vip"],
        teaches: "A plugin's values are used as NAMESPACE.NAME.",
        where: [`rfm.segment is "champions"`],
      },
      {
        name: "at_risk",
        title: "Once good, now silent",
        description: `Many ${plural} and much money, but long ago: worth a call.`,
        tags: ["rfm", "retention"],
        where: [
          "rfm.recency_score <= 2",
          "and rfm.frequency_score >= 4",
          "and rfm.monetary_score >= 4",
        ],
      },
      {
        name: "promising",
        title: "New and spending well",
        tags: ["rfm"],
        where: [
          "rfm.recency_score >= 4",
          "and rfm.frequency_score <= 2",
          "and rfm.monetary_score >= 3",
        ],
      },
    ],
  };
}
