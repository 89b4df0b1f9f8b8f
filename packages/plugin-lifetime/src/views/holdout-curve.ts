import { defineView } from "@satsuma/plugin";
import type { LifetimeModel } from "../model.ts";

/** What came in the weeks kept back, beside what was expected, by how often customers had come back before. */
export const holdoutCurve = defineView<LifetimeModel>({
  kind: "model",
  method: "value",
  name: "holdout",
  doc: "Orders that came in weeks the model had not seen, beside those it expected.",
  draw({ model: { holdout } }) {
    if (holdout === undefined || holdout.groups.length === 0) return undefined;
    const { weeks, groups } = holdout;
    const last = groups.at(-1)?.repeats ?? 0;
    return {
      kind: "curve",
      title: "Orders expected and orders that came",
      caption: `The last ${weeks} weeks, by repeat orders before; the last point is of ${last} or more.`,
      x: { label: "Repeat orders before" },
      y: { label: "Orders a customer", unit: "orders" },
      lines: [
        { label: "came", points: groups.map(({ repeats, actual }) => [repeats, actual]) },
        {
          label: "expected",
          role: "reference",
          points: groups.map(({ repeats, expected }) => [repeats, expected]),
        },
      ],
    };
  },
});
