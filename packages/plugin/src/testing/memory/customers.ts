import { cell } from "@satsuma/model";
import type { Frame, Scalar, ValueType } from "@satsuma/model";
import type { FeatureTypes } from "../../method.ts";
import { compareData, readDatum } from "../evaluate/datum.ts";
import type { CustomerRow } from "../evaluate/customer-row.ts";

/** Customers in memory with their features, in key order. */
export interface MemoryCustomers<Feature extends string = string> {
  readonly types: FeatureTypes<Feature>;
  /** The type of the key. */
  readonly key: ValueType;
  readonly rows: readonly CustomerRow[];
}

/**
 * Customers from a frame with a column for each feature and one called `customer`: the key.
 *
 * @param key type of the keys
 * @throws TypeError when a column is missing, a value is not of its type, or a key is unknown or not the only one of its kind
 */
export function customersFromFrame<Feature extends string>(
  frame: Frame,
  types: FeatureTypes<Feature>,
  key: ValueType = { kind: "text" },
): MemoryCustomers<Feature> {
  const names = ["customer", ...Object.keys(types)];
  const row = (i: number) => Object.fromEntries(names.map((name) => [name, at(frame, name, i)]));
  return customersFromRows(
    Array.from({ length: frame.length }, (_, i) => row(i)),
    types,
    key,
  );
}

/** As `customersFromFrame`, from rows: `[{ customer: "c1", recency: 12 }]`. @throws TypeError likewise */
export function customersFromRows<Feature extends string>(
  rows: readonly Readonly<Record<string, Scalar>>[],
  types: FeatureTypes<Feature>,
  key: ValueType = { kind: "text" },
): MemoryCustomers<Feature> {
  const sorted = rows
    .map(({ customer = null, ...features }) => ({
      row: { key: customer, features },
      at: readDatum(customer, key),
    }))
    .toSorted((a, b) => compareData(known(a.at), known(b.at)));
  const customers = { types, key, rows: sorted.map(({ row }) => row) };
  checkKeys(sorted.map(({ at }) => at));
  checkFeatures(customers);
  return customers;
}

function at(frame: Frame, name: string, row: number): Scalar {
  const column = frame.columns[name];
  if (column === undefined) throw new TypeError(`the frame has no column ${name}`);
  return cell(column, row);
}

function known<D>(datum: D | null): D {
  if (datum === null) throw new TypeError("a customer has no key");
  return datum;
}

function checkKeys(sorted: readonly ReturnType<typeof readDatum>[]): void {
  if (sorted.length === 1) known(sorted[0]);
  const twice = sorted.findIndex((key, i) => i > 0 && compareData(key, sorted[i - 1]!) === 0);
  if (twice !== -1) throw new TypeError("two customers have the same key");
}

function checkFeatures({ rows, types }: MemoryCustomers): void {
  for (const [name, type] of Object.entries(types)) {
    for (const { features } of rows) {
      const scalar = features[name];
      if (scalar === undefined) throw new TypeError(`a customer has no feature ${name}`);
      readDatum(scalar, type);
    }
  }
}
