import type { Measure } from "@satsuma/plugin";
import type { Base } from "./base.ts";
import { dimensions } from "./config.ts";
import type { Scoring } from "./model.ts";
import type { Spread } from "./spread.ts";

/** Figures about a model: whom it stands on, how far its scores tell customers apart, how large each group is. */
export function qualityOf(
  { bins }: Scoring,
  { customers, distinct }: Base,
  { filled, sizes }: Spread,
): Record<string, Measure> {
  const scored = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const measures: [string, Measure][] = [
    [
      "customers",
      { value: customers, unit: "customers", doc: "Customers who ordered in the window." },
    ],
    ["scored", { value: scored, unit: "customers", doc: "Customers who have all three scores." }],
    ...dimensions.map((dimension): [string, Measure] => [
      `${dimension} values`,
      { value: distinct[dimension], unit: "values", doc: `Different values of ${dimension}.` },
    ]),
    ...dimensions.map((dimension): [string, Measure] => [
      `${dimension} scores`,
      {
        value: filled[dimension].length,
        unit: "scores",
        doc: `Scores of ${dimension} that occur, of ${bins}.`,
      },
    ]),
    ...Object.entries(sizes).map(([name, size]): [string, Measure] => [
      `share of ${name}`,
      {
        value: share(size, scored),
        unit: "share",
        doc: `Share of scored customers who are ${name}.`,
      },
    ]),
  ];
  return Object.fromEntries(measures);
}

const share = (size: number, scored: number): number => (scored === 0 ? 0 : size / scored);
