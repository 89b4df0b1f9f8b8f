import type { FitInput } from "@satsuma/plugin";
import { numberAt } from "@satsuma/plugin/variables";
import type { Dimension } from "./config.ts";

/** Whom a model is fitted on. */
export interface Base {
  readonly customers: number;
  /** By dimension: how many customers have a value. */
  readonly known: Readonly<Record<Dimension, number>>;
  /** By dimension: how many different values there are. */
  readonly distinct: Readonly<Record<Dimension, number>>;
}

/** Counts them, in one question. */
export async function baseOf(input: FitInput<Dimension>): Promise<Base> {
  const { recency, frequency, monetary } = input.features;
  const counts = await input.aggregate({
    customers: { fn: "count" },
    knownRecency: { fn: "count", of: recency },
    knownFrequency: { fn: "count", of: frequency },
    knownMonetary: { fn: "count", of: monetary },
    recencies: { fn: "countDistinct", of: recency },
    frequencies: { fn: "countDistinct", of: frequency },
    amounts: { fn: "countDistinct", of: monetary },
  });
  const found = (column: string) => numberAt(counts, column, 0);
  return {
    customers: found("customers"),
    known: {
      recency: found("knownRecency"),
      frequency: found("knownFrequency"),
      monetary: found("knownMonetary"),
    },
    distinct: {
      recency: found("recencies"),
      frequency: found("frequencies"),
      monetary: found("amounts"),
    },
  };
}
