import type { Value } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import { writeDatum } from "../evaluate/datum.ts";
import { compileValue } from "../evaluate/value.ts";

/** Customers for whom some expressions have the same values; unknown is a value of its own. */
export interface Group<Row extends CustomerRow = CustomerRow> {
  readonly by: readonly Scalar[];
  readonly rows: readonly Row[];
}

/** One group for each combination of values that occurs; without `by` exactly one, of all customers, even of none. */
export function groupBy<Row extends CustomerRow>(
  rows: readonly Row[],
  by: readonly Value[],
): Group<Row>[] {
  if (by.length === 0) return [{ by: [], rows }];
  const readers = by.map(compileValue);
  const groups = new Map<string, { by: Scalar[]; rows: Row[] }>();
  for (const row of rows) {
    const values = readers.map((read) => writeDatum(read(row)));
    const name = JSON.stringify(values);
    const group = groups.get(name) ?? { by: values, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return [...groups.values()];
}
