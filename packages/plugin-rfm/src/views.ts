import { defineView } from "@satsuma/plugin";
import type { Bars, HeatMap } from "@satsuma/plugin";
import { counted } from "@satsuma/plugin/variables";
import type { RfmModel } from "./model.ts";

/** How many customers have which recency and frequency scores. */
const grid = defineView<RfmModel>({
  kind: "model",
  method: "scores",
  name: "grid",
  doc: "Customers by recency and frequency score.",
  draw: ({ model }) => (model.customers === 0 ? undefined : gridOf(model)),
});

function gridOf({ grid: counts, bins }: RfmModel): HeatMap {
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  return {
    kind: "heat map",
    title: "Customers by recency and frequency",
    caption: `How many customers have which two scores; ${bins} is best.`,
    value: { label: "customers" },
    rows: { label: "recency", names: scores.toReversed().map(String) },
    columns: { label: "frequency", names: scores.map(String) },
    cells: counts.toReversed(),
  };
}

/** How large each named group is. */
const groups = defineView<RfmModel>({
  kind: "model",
  method: "scores",
  name: "groups",
  doc: "Customers by named group.",
  draw: ({ model }) => (model.customers === 0 ? undefined : barsOf(model)),
});

function barsOf({ names, sizes, customers }: RfmModel): Bars {
  const bars = names.map(({ name }) => {
    const size = sizes[name] ?? 0;
    return {
      label: name,
      value: size / customers,
      note: `${counted(size)} customers`,
    };
  });
  return {
    kind: "bars",
    title: "Customers by named group",
    value: { label: "share of customers", unit: "share" },
    bars,
  };
}

export const views = [grid, groups];
