import { defineView } from "@satsuma/plugin";
import { binCuts } from "./model.ts";
import type { RhythmModel } from "./model.ts";

/** How long customers wait, in gaps of their own. */
export const waits = defineView<RhythmModel>({
  kind: "model",
  name: "waits",
  doc: "How long customers wait for the next order, in gaps of their own.",
  method: "rhythm",
  draw({ model: { waits: counts, late, overdue } }) {
    if (counts.every((count) => count === 0)) return undefined;
    return {
      kind: "distribution",
      title: "Waiting for the next order",
      caption: "Customers by how many of their usual gaps have passed since the last order.",
      value: { label: "Wait", unit: "gaps" },
      count: { label: "Customers", unit: "customers" },
      edges: [0, ...binCuts, Math.max(5, overdue)],
      groups: [{ counts }],
      marks: [
        { at: late, label: "late" },
        { at: overdue, label: "overdue" },
      ],
    };
  },
});
