import { cell } from "@satsuma/model";
import type { Frame, Scalar, ValueType } from "@satsuma/model";
import type { FeatureTypes } from "../../method.ts";
import { compareData, readDatum } from "../evaluate/datum.ts";
import type { Datum } from "../evaluate/datum.ts";
import type { CustomerRow } from "../evaluate/customer-row.ts";

/** Customers in memory with their features, by key and cut-off, and what else a method may be told of them. */
export interface MemoryCustomers<
  Feature extends string = string,
  Outcome extends string = string,
> extends Told<Outcome> {
  readonly types: FeatureTypes<Feature>;
  /** The type of the key. */
  readonly key: ValueType;
  /** True when rows are about a customer as of one of several cut-offs. */
  readonly hasCutOffs: boolean;
  readonly rows: readonly MemoryRow[];
}

/** What a method may be told of customers beside their features. */
interface Told<Outcome extends string> {
  /** Types of the outcomes; every row has them. */
  readonly outcomes: FeatureTypes<Outcome>;
  /** In the order of time: `customer`, the key, and the fields. Those of customers who are not there are never seen. */
  readonly events?: readonly Readonly<Record<string, Scalar>>[];
  /** Types of the fields. */
  readonly eventTypes?: FeatureTypes;
}

/** A customer, or a customer as of a cut-off. */
export interface MemoryRow extends CustomerRow {
  readonly outcomes: Readonly<Record<string, Scalar>>;
  /** Place of the cut-off in the method's list; 0 without any. */
  readonly cutOff: number;
}

/**
 * Customers from a frame with a column for each feature and outcome and one called `customer`: the key. Where customers are
 * looked at as of several cut-offs, `cut_off` says which, counted from 0.
 *
 * @param key type of the keys
 * @throws TypeError when a column is missing, a value is not of its type, or a key (with its cut-off) is unknown or not the
 * only one of its kind
 */
export function customersFromFrame<Feature extends string, Outcome extends string = never>(
  frame: Frame,
  types: FeatureTypes<Feature>,
  key: ValueType = { kind: "text" },
  more: Partial<Told<Outcome>> = {},
): MemoryCustomers<Feature, Outcome> {
  const names = ["customer", ...Object.keys(types), ...Object.keys(more.outcomes ?? {})];
  if ("cut_off" in frame.columns) names.push("cut_off");
  const row = (i: number) => Object.fromEntries(names.map((name) => [name, at(frame, name, i)]));
  return customersFromRows(
    Array.from({ length: frame.length }, (_, i) => row(i)),
    types,
    key,
    more,
  );
}

/** As `customersFromFrame`, from rows: `[{ customer: "c1", recency: 12 }]`. @throws TypeError likewise */
export function customersFromRows<Feature extends string, Outcome extends string = never>(
  rows: readonly Readonly<Record<string, Scalar>>[],
  types: FeatureTypes<Feature>,
  key: ValueType = { kind: "text" },
  more: Partial<Told<Outcome>> = {},
): MemoryCustomers<Feature, Outcome> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without outcomes there are none to name
  const outcomes = (more.outcomes ?? {}) as FeatureTypes<Outcome>;
  const sorted = rows
    .map((row) => ({
      row: memoryRow(row, types, outcomes),
      at: readDatum(row["customer"] ?? null, key),
    }))
    .toSorted((a, b) => compareData(known(a.at), known(b.at)) || a.row.cutOff - b.row.cutOff);
  if (sorted.length === 1) known(sorted[0]!.at);
  checkKeys(sorted);
  checkEvents(more);
  const hasCutOffs = rows.some((row) => "cut_off" in row);
  return { ...more, types, key, outcomes, hasCutOffs, rows: sorted.map(({ row }) => row) };
}

function at(frame: Frame, name: string, row: number): Scalar {
  const column = frame.columns[name];
  if (column === undefined) throw new TypeError(`the frame has no column ${name}`);
  return cell(column, row);
}

function memoryRow(
  row: Readonly<Record<string, Scalar>>,
  types: FeatureTypes,
  outcomes: FeatureTypes,
): MemoryRow {
  return {
    key: row["customer"] ?? null,
    features: checked("a customer", "feature", row, types),
    outcomes: checked("a customer", "outcome", row, outcomes),
    cutOff: cutOffOf(row),
  };
}

/** The values the types name. @throws TypeError when one is missing or not of its type */
function checked(
  whose: string,
  what: string,
  row: Readonly<Record<string, Scalar>>,
  types: FeatureTypes,
): Readonly<Record<string, Scalar>> {
  const entries = Object.entries(types).map(([name, type]) => {
    const scalar = row[name];
    if (scalar === undefined) throw new TypeError(`${whose} has no ${what} ${name}`);
    readDatum(scalar, type);
    return [name, scalar] as const;
  });
  return Object.fromEntries(entries);
}

function cutOffOf({ cut_off: cutOff = 0 }: Readonly<Record<string, Scalar>>): number {
  if (typeof cutOff === "number" && Number.isInteger(cutOff) && cutOff >= 0) return cutOff;
  throw new TypeError(`cut_off must be a whole number from 0, got ${JSON.stringify(cutOff)}`);
}

function known<D>(datum: D | null): D {
  if (datum === null) throw new TypeError("a customer has no key");
  return datum;
}

function checkKeys(sorted: readonly { readonly row: MemoryRow; readonly at: Datum }[]): void {
  const twice = sorted.some(({ row, at: key }, i) => {
    const before = sorted[i - 1];
    return before?.row.cutOff === row.cutOff && compareData(key, before.at) === 0;
  });
  if (twice) throw new TypeError("two customers have the same key");
}

function checkEvents({ events = [], eventTypes = {} }: Partial<Told<string>>): void {
  for (const event of events) {
    checked("an event", "field", event, eventTypes);
    known(event["customer"] ?? null);
  }
}
