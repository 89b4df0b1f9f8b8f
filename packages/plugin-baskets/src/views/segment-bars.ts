import { defineView } from "@satsuma/plugin";
import { counted } from "@satsuma/plugin/variables";
import { itemLabel } from "../item-label.ts";
import type { BasketsModel } from "../model.ts";

const SHOWN = 15;

/** What members of the segment buy more often than others. */
export const segmentBars = defineView<BasketsModel>({
  kind: "model",
  method: "rules",
  name: "segment",
  doc: "Products that members of the segment buy more often than other customers.",
  draw({ model: { segment } }) {
    const products = segment?.products.filter(({ low }) => low > 1).slice(0, SHOWN) ?? [];
    if (segment === undefined || products.length === 0) return undefined;
    return {
      kind: "bars",
      title: `Products of ${segment.name}`,
      caption: `Share of ${counted(segment.members)} members who bought it over that of ${counted(segment.others)} others, with 95 % intervals.`,
      value: { label: "Times as often" },
      bars: products.map(({ item, ratio, low, high, members }) => ({
        label: itemLabel(item),
        value: ratio,
        interval: { low, high },
        reference: 1,
        note: `${counted(members)} members`,
      })),
    };
  },
});
