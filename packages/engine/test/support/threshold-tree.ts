import { choose, compare, known, not, number, or, text } from "@satsuma/plugin";
import type { Cond, Method, Value } from "@satsuma/plugin";
import { z } from "zod";

/** A split of the customers: those whose value is known and not above the cut, and with `unknownLow` those of unknown value. */
export interface Split {
  readonly feature: string;
  readonly cut: number;
  readonly unknownLow: boolean;
}

/** What it reads: an exact amount, an average, a ratio, and a count that is never unknown. */
export const treeFeatures = {
  spend: { expression: "sum of orders.amount ever", doc: "Spend ever." },
  basket: { expression: "average of orders.amount ever", doc: "The average order." },
  largest: { expression: "max of orders.amount ever", doc: "The largest order." },
  rate: {
    expression: "count of orders in last 30 days / count of orders ever",
    doc: "How much of it was lately.",
  },
  orders: { expression: "count of orders ever", doc: "Orders ever." },
  wait: { expression: "days since last of orders.happened", doc: "Days since the last order." },
};

/**
 * A tree as other plugins would grow it: each split sends customers of unknown value to one side. The first split of the list
 * that a customer is low in gives the leaf; the rest are in the last one.
 */
export const thresholdTree = (splits: readonly Split[], changes: Partial<Method> = {}): Method => ({
  name: "tree",
  doc: "Splits customers by thresholds.",
  params: z.object({ depth: z.number().int().min(1).optional() }),
  standard: {},
  reads: () => treeFeatures,
  writes: () => ({
    leaf: {
      type: { kind: "enum", values: [...splits.map((_, i) => `leaf ${i}`), "rest"] },
      nullable: false,
      description: "The leaf.",
    },
  }),
  fit: async (input) => ({
    model: { splits },
    quality: {
      customers: { value: await input.count(), doc: "Customers." },
      fidelity: { value: 1, unit: "share", doc: "How well the rules say it." },
    },
    warnings: [],
  }),
  score: {
    expression: (model, { features }) => ({
      leaf: choose(
        splitsOf(model).map((split, i) => ({
          when: lowCond(features[split.feature]!, split),
          value: text(`leaf ${i}`),
        })),
        text("rest"),
      ),
    }),
  },
  rules: (model, words) => {
    const found = splitsOf(model);
    const low = (split: Split): string => {
      const value = words.expressions[split.feature]!;
      const isLow = `${value} <= ${words.numberInRule(split.cut)}`;
      return split.unknownLow ? `(${isLow} or ${value} is unknown)` : isLow;
    };
    const path = (i: number): string =>
      [
        ...found.slice(0, i).map((split) => `not (${low(split)})`),
        ...found.slice(i, i + 1).map(low),
      ].join(" and ");
    return [...found.keys(), found.length].map((i) => ({
      name: i === found.length ? "rest" : `leaf_${i}`,
      doc: `Leaf ${i}: "quoted" \\ and\nbroken.`,
      where: path(i),
      measures: { size: { value: 1, doc: "A figure." } },
    }));
  },
  ...changes,
});

const lowCond = (value: Value, { cut, unknownLow }: Split): Cond => {
  const isLow = compare(value, "le", number(cut));
  return unknownLow ? or(isLow, not(known(value))) : isLow;
};

const splitsOf = (model: unknown): readonly Split[] =>
  typeof model === "object" && model !== null && "splits" in model && Array.isArray(model.splits)
    ? model.splits
    : [];
