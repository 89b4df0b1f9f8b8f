import { defineView } from "@satsuma/plugin";
import type { LifetimeModel } from "../model.ts";
import { orderModels } from "../rates/order-models.ts";

const REPEATS = [0, 1, 2, 3, 4, 6, 8, 12, 20];
const COLUMNS = 10;

/** The chance to be alive by how often a customer came back and how long ago they last bought. */
export const aliveMap = defineView<LifetimeModel>({
  kind: "model",
  method: "value",
  name: "alive",
  doc: "How likely customers are to buy again, by how often and how recently they bought.",
  draw({ model: { orders, spread } }) {
    if (orders.kind === "average" || spread === undefined) return undefined;
    const age = Math.max(1, Math.round(spread.age));
    const silences = Array.from({ length: COLUMNS }, (_, i) => Math.round((age * i) / COLUMNS));
    const { alive } = orderModels[orders.kind];
    return {
      kind: "heat map",
      title: "Chance to be alive",
      caption: `Of customers who first bought ${age} weeks ago, which is the median.`,
      value: { label: "Chance to be alive", unit: "share" },
      rows: { label: "Repeat orders", names: REPEATS.map(String) },
      columns: { label: "Weeks since the last order", names: silences.map(String) },
      cells: REPEATS.map((repeats) =>
        silences.map((silence) =>
          // Without repeats the last order is the first, and only one silence is possible.
          repeats === 0 && silence > 0
            ? null
            : alive(orders.parameters, {
                repeats,
                recency: repeats === 0 ? 0 : age - silence,
                age,
              }),
        ),
      ),
    };
  },
});
