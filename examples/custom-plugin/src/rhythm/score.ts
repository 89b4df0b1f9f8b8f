import { approx, choose, compare, known, text } from "@satsuma/plugin";
import type { Given, TraitColumns, Value } from "@satsuma/plugin";
import type { RhythmModel } from "./model.ts";
import { gap, wait } from "./wait.ts";

const standings = ["in rhythm", "late", "overdue"];

/** The traits: each with its type, its unit and a sentence. */
export const traits = (): TraitColumns<"gap" | "wait" | "standing"> => ({
  gap: {
    type: { kind: "approx" },
    nullable: true,
    unit: "days",
    description: "Days between two orders on average.",
  },
  wait: {
    type: { kind: "approx" },
    nullable: true,
    unit: "gaps",
    description: "How many of these gaps have passed since the last order.",
  },
  standing: {
    type: { kind: "text" },
    nullable: true,
    observed: standings.map((value) => ({ value, share: 0 })),
    observedAll: true,
    description: "In rhythm, late or overdue, compared with all customers.",
  },
});

/** The traits as expressions over the features: they run where the data is. */
export function score(
  { late, overdue }: RhythmModel,
  { features }: Given<"orders" | "first" | "last">,
): Readonly<Record<"gap" | "wait" | "standing", Value>> {
  const waited = wait(features);
  return {
    gap: gap(features),
    wait: waited,
    standing: choose([
      { when: compare(waited, "gt", approx(overdue)), value: text("overdue") },
      { when: compare(waited, "gt", approx(late)), value: text("late") },
      { when: known(waited), value: text("in rhythm") },
    ]),
  };
}
