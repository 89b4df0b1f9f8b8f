import type { Value } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import { compileScan } from "@satsuma/sql";
import type { Output } from "@satsuma/sql";
import { framed } from "../methods/fit/frames.ts";
import { at } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { noCustomer } from "./subject.ts";

/** What is asked of one customer: resolved values by name, and whether it is inside. */
export interface RowRequest {
  readonly values: Readonly<Record<string, Value>>;
  readonly inside?: Extract<Output, { readonly kind: "cond" }>["cond"];
}

/** One customer's values: numbers as the doubles that plugins see, unknown as null. */
export interface TraitRow {
  readonly key: Scalar;
  readonly isInside: boolean;
  readonly values: Readonly<Record<string, Scalar>>;
}

/**
 * Reads values of one customer, in one statement about no other; only rankings and percentiles read everyone.
 *
 * @throws SatsumaError `RUN_CUSTOMER` when there is no such customer
 */
export async function traitRow(
  customer: string,
  { values, inside = { kind: "constant", value: true } }: RowRequest,
  { layout, until, warehouse, work }: Session,
): Promise<TraitRow> {
  const named = Object.entries(values).map(([as, value], i) => ({ as, value, column: `v${i}` }));
  const outputs: Output[] = [
    { name: "inside", kind: "cond", cond: inside },
    ...named.map(({ column, value }) => ({ name: column, kind: "value" as const, value })),
  ];
  const scan = compileScan({ layout, outputs, asOf: until, customer }, warehouse.dialect);
  const frame = await warehouse.query(scan, cancel(work));
  if (frame.length === 0) throw noCustomer(customer);
  const row = framed(
    frame,
    named.map(({ as, value, column }) => ({ as, column, type: value.type })),
  );
  return {
    key: at(frame, "key"),
    isInside: at(frame, "inside") === true,
    values: Object.fromEntries(named.map(({ as }) => [as, at(row, as)])),
  };
}
