import { defineView } from "@satsuma/plugin";
import { MOST_MAPPED } from "../fit/build-model.ts";
import { itemLabel } from "../item-label.ts";
import type { BasketsModel } from "../model.ts";

/** How much more often the most frequent products are bought together than they would by chance. */
export const liftMap = defineView<BasketsModel>({
  kind: "model",
  method: "rules",
  name: "lift",
  doc: "How much more often frequent products are bought together than by chance.",
  draw({ model }) {
    const items = model.items.slice(0, MOST_MAPPED);
    if (items.length < 2) return undefined;
    const names = items.map(({ name }) => itemLabel(name));
    return {
      kind: "heat map",
      title: "Lift of frequent products",
      caption:
        "Above 0 they are bought together more often than by chance, each step twice as often; pairs in too few baskets are left open.",
      value: { label: "Lift, as a power of 2" },
      rows: { label: "Product", names },
      columns: { label: "Product", names },
      cells: items.map((_, a) => items.map((__, b) => logLift(model, a, b))),
      scale: "diverging",
    };
  },
});

function logLift({ pairs, items, baskets }: BasketsModel, a: number, b: number): number | null {
  const pair = pairs.find(({ items: [first, second] }) =>
    a < b ? first === a && second === b : first === b && second === a,
  );
  const left = items[a]?.count ?? 0;
  const right = items[b]?.count ?? 0;
  return pair === undefined ? null : Math.log2((pair.count * baskets) / left / right);
}
