import type { Cond } from "@satsuma/ir";
import { cell } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Output, TablePath } from "@satsuma/sql";
import { countCustomers } from "../queries/count-where.ts";
import { fillTable } from "../queries/fill-table.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Variable } from "./variables.ts";

/** Everyone in the segment or the base, in key order, and where their values lie. */
export interface Measured {
  readonly table: TablePath;
  /** 1 for members, 0 for customers of the base. */
  readonly sides: Uint8Array;
  /** How many are in the segment and in the one that it is compared with. */
  readonly both: number;
}

/** Whom a profile is about, ready for one scan: nobody is in both. */
export interface Sides {
  readonly segment: Cond;
  readonly base: Cond;
  readonly both: Cond;
}

/** Writes who is where and all values into a table, in one pass over the data. */
export async function measure(
  session: Session,
  table: TablePath,
  { segment, base, both }: Sides,
  variables: readonly Variable[],
): Promise<Measured> {
  const outputs: Output[] = [
    { name: "in_segment", kind: "cond", cond: segment },
    { name: "in_base", kind: "cond", cond: base },
    { name: "in_both", kind: "cond", cond: both },
    ...variables.map(outputOf),
  ];
  await fillTable(session, table, outputs, `measuring ${variables.length} variables`);
  const sides = await readSides(session, table);
  const { sizes } = await countCustomers(session, name(...table), [sql`in_both`]);
  return { table, sides, both: sizes[0]! };
}

/** The column that the values of a variable stand in, by its place. */
export const columnOf = (i: number): string => `v${i}`;
const outputOf = ({ value }: Variable, i: number): Output => ({
  name: columnOf(i),
  kind: "value",
  value,
});

/** A condition of the table's rows that a profile is about. */
export const isLookedAt = sql`in_segment OR in_base`;

/** Rows are numbered by the customers' keys: every reading has them in the same order. */
export const inOrder = sql`ORDER BY key`;

async function readSides(session: Session, table: TablePath): Promise<Uint8Array> {
  const query = sql`SELECT CASE WHEN in_segment THEN 1 ELSE 0 END AS side FROM ${name(...table)} WHERE ${isLookedAt} ${inOrder}`;
  const found: number[] = [];
  for await (const frame of session.warehouse.stream(query, cancel(session.work)))
    for (let row = 0; row < frame.length; row += 1)
      found.push(Number(cell(frame.columns["side"]!, row)));
  return Uint8Array.from(found);
}

/** The keys of the same rows. */
export async function readKeys(session: Session, { table }: Measured): Promise<string[]> {
  const query = sql`SELECT key FROM ${name(...table)} WHERE ${isLookedAt} ${inOrder}`;
  const keys: string[] = [];
  for await (const frame of session.warehouse.stream(query, cancel(session.work)))
    for (let row = 0; row < frame.length; row += 1)
      keys.push(String(cell(frame.columns["key"]!, row)));
  return keys;
}
