import { customerKey, feature } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import type { Frame } from "@satsuma/model";
import type { FitInput } from "../../fit-input.ts";
import type { FeatureTypes } from "../../method.ts";
import { aggregatesOf } from "./aggregates.ts";
import type { MemoryCustomers, MemoryRow } from "./customers.ts";
import { eventInput } from "./events.ts";
import { learningFrame } from "./frame.ts";
import { gramOf } from "./gram.ts";
import { histogramOf } from "./histogram.ts";
import { quantilesOf } from "./quantiles.ts";
import { customersAtRanks } from "./ranks.ts";
import { sampleOf } from "./sample.ts";

const ROWS_A_FRAME = 2048;

/**
 * What a method is fitted on, answered from memory: the reference for what every warehouse answers. Once the signal is
 * aborted every question rejects with its reason.
 */
export function memoryFit<Feature extends string, Outcome extends string>(
  customers: MemoryCustomers<Feature, Outcome>,
  signal?: AbortSignal,
): FitInput<Feature, Outcome> {
  const rows = customers.rows.map(learningRow);
  const events = eventInput(customers, ROWS_A_FRAME, signal);
  const answer = async <Answer>(work: () => Answer): Promise<Answer> => {
    signal?.throwIfAborted();
    return work();
  };
  return {
    key: customerKey(customers.key),
    features: featureValues(customers.types),
    outcomes: featureValues(customers.outcomes),
    cutOff: { ...feature(CUT_OFF, { kind: "number" }), nullable: false },
    ...(events && { events }),
    count: () => answer(() => rows.length),
    quantiles: (value, probabilities, by) =>
      answer(() => quantilesOf(rows, value, probabilities, by)),
    atRanks: (value, ranks) => answer(() => customersAtRanks(rows, value, ranks)),
    aggregate: (measures, by) => answer(() => aggregatesOf(rows, measures, by)),
    histogram: (value, options) => answer(() => histogramOf(rows, value, options)),
    gram: (values, { weight } = {}) => answer(() => gramOf(rows, values, weight)),
    sample: (options) => answer(() => learningFrame(customers, sampleOf(rows, options))),
    stream: () => framesOf(customers, signal),
  };
}

const CUT_OFF = "cut_off";

/** The row with its outcomes and its cut-off to be read like features. */
const learningRow = (row: MemoryRow): MemoryRow => ({
  ...row,
  features: { ...row.features, ...row.outcomes, [CUT_OFF]: row.cutOff },
});

/** Each feature as a value of its type. */
export function featureValues<Feature extends string>(
  types: FeatureTypes<Feature>,
): Readonly<Record<Feature, Value>> {
  const values = Object.entries<FeatureTypes[string]>(types).map(([name, type]) => [
    name,
    feature(name, type),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are the features
  return Object.fromEntries(values) as Readonly<Record<Feature, Value>>;
}

async function* framesOf(customers: MemoryCustomers, signal?: AbortSignal): AsyncGenerator<Frame> {
  for (let from = 0; from < customers.rows.length; from += ROWS_A_FRAME) {
    signal?.throwIfAborted();
    yield learningFrame(customers, customers.rows.slice(from, from + ROWS_A_FRAME));
  }
  signal?.throwIfAborted();
}
