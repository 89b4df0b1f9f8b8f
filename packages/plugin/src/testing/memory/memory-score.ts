import type { Value } from "@satsuma/ir";
import { customerKey } from "@satsuma/ir";
import type { ColumnValues, Frame } from "@satsuma/model";
import type { Score } from "../../method.ts";
import { evaluator } from "../evaluate/evaluate.ts";
import type { MemoryCustomers } from "./customers.ts";
import { eventsToApply } from "./events.ts";
import { featureFrame } from "./frame.ts";
import { featureValues } from "./memory-fit.ts";

/** The traits a model gives, a row for each customer in key order; column `customer` is the key. */
export function memoryScore<Model, Feature extends string, Name extends string>(
  score: Score<Model, Feature, Name>,
  model: Model,
  customers: MemoryCustomers<Feature>,
): Frame {
  const key: ColumnValues = { kind: "values", values: customers.rows.map((row) => row.key) };
  if ("expression" in score) {
    const given = { features: featureValues(customers.types), key: customerKey(customers.key) };
    const traits = evaluateTraits(score.expression(model, given), customers);
    return { length: customers.rows.length, columns: { ...traits, customer: key } };
  }
  const applied = score.apply(
    model,
    featureFrame(customers, customers.rows),
    eventsToApply(customers, customers.rows),
  );
  return { length: applied.length, columns: { ...applied.columns, customer: key } };
}

/** Score expressions computed for each customer. */
export function evaluateTraits(
  expressions: Readonly<Record<string, Value>>,
  { rows }: MemoryCustomers,
): Readonly<Record<string, ColumnValues>> {
  return Object.fromEntries(
    Object.entries(expressions).map(([name, value]) => [
      name,
      { kind: "values", values: rows.map(evaluator(value)) },
    ]),
  );
}
