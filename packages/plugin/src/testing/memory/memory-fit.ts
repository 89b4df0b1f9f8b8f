import { customerKey, feature } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import type { Frame, ValueType } from "@satsuma/model";
import type { FitInput } from "../../fit-input.ts";
import { aggregatesOf } from "./aggregates.ts";
import { hash } from "./chance.ts";
import type { MemoryCustomers } from "./customers.ts";
import { featureFrame } from "./frame.ts";
import { quantilesOf } from "./quantiles.ts";
import { customersAtRanks } from "./ranks.ts";

const ROWS_A_FRAME = 2048;

/**
 * What a method is fitted on, answered from memory: the reference for what every warehouse answers. Once the signal is
 * aborted every question rejects with its reason.
 */
export function memoryFit<Feature extends string>(
  customers: MemoryCustomers<Feature>,
  signal?: AbortSignal,
): FitInput<Feature> {
  const answer = async <Answer>(work: () => Answer): Promise<Answer> => {
    signal?.throwIfAborted();
    return work();
  };
  return {
    key: customerKey(customers.key),
    features: featureValues(customers),
    count: () => answer(() => customers.rows.length),
    quantiles: (value, probabilities, by) =>
      answer(() => quantilesOf(customers, value, probabilities, by)),
    atRanks: (value, ranks) => answer(() => customersAtRanks(customers, value, ranks)),
    aggregate: (measures, by) => answer(() => aggregatesOf(customers, measures, by)),
    sample: (options) => answer(() => sampleOf(customers, options)),
    stream: () => framesOf(customers, signal),
  };
}

/** Each feature as a value of its type. */
export function featureValues<Feature extends string>({
  types,
}: MemoryCustomers<Feature>): Readonly<Record<Feature, Value>> {
  const values = Object.entries<ValueType>(types).map(([name, type]) => [
    name,
    feature(name, type),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are the features
  return Object.fromEntries(values) as Readonly<Record<Feature, Value>>;
}

/** The customers whose key comes first when keys are hashed with the seed, in key order. */
function sampleOf(
  customers: MemoryCustomers,
  { rows, seed }: { readonly rows: number; readonly seed: string },
): Frame {
  const drawn = customers.rows
    .map((row, i) => ({ row, i, lot: hash(`${seed}:${String(row.key)}`) }))
    .toSorted((a, b) => a.lot - b.lot || a.i - b.i)
    .slice(0, rows)
    .toSorted((a, b) => a.i - b.i);
  return featureFrame(
    customers,
    drawn.map(({ row }) => row),
  );
}

async function* framesOf(customers: MemoryCustomers, signal?: AbortSignal): AsyncGenerator<Frame> {
  for (let from = 0; from < customers.rows.length; from += ROWS_A_FRAME) {
    signal?.throwIfAborted();
    yield featureFrame(customers, customers.rows.slice(from, from + ROWS_A_FRAME));
  }
}
