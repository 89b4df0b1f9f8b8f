import type { Cond, Facts } from "@satsuma/ir";
import type { Subject } from "@satsuma/language";
import type { Frame, Scalar } from "@satsuma/model";
import { SatsumaError } from "@satsuma/model";
import { compileScan, join, name, sql } from "@satsuma/sql";
import { at } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { factOf } from "./fact.ts";
import { factsAt, ruleColumns, selected } from "./rule-columns.ts";
import type { Read } from "./rule-columns.ts";

/** A customer with all that a rule asks of it, and how the warehouse tells it apart. */
export interface FoundCustomer {
  readonly subject: Subject;
  readonly key: Scalar;
}

/**
 * Reads what a rule asks of one customer: the attributes, and every event of the tables.
 *
 * @throws SatsumaError `RUN_CUSTOMER` when there is no such customer
 */
export async function readCustomer(
  customer: string,
  rule: Cond,
  session: Session,
): Promise<FoundCustomer> {
  const columns = ruleColumns(rule, session);
  const frame = await customerRow(customer, columns.attributes, session);
  const key = at(frame, "key");
  if (key === null) throw noCustomer(customer);
  const events: Record<string, readonly Facts[]> = {};
  for (const [event, fields] of Object.entries(columns.events))
    events[event] = await eventRows(event, frame, fields, session);
  const attributes = factsAt(frame, 0, columns.attributes);
  return { key, subject: { key: String(factOf(key)), attributes, events } };
}

/** The key is nobody's. */
export const noCustomer = (customer: string): SatsumaError =>
  new SatsumaError("RUN_CUSTOMER", `there is no customer "${customer}"`, {
    help: "`satsuma members SEGMENT` lists customers by their keys",
  });

async function customerRow(customer: string, attributes: Read, session: Session): Promise<Frame> {
  const { layout, until, warehouse, work } = session;
  const { table, key, ordinal } = layout.customers;
  const scan = compileScan({ layout, outputs: [], asOf: until, customer }, warehouse.dialect);
  const own = [
    sql`c.${name(key)} AS key`,
    ...(ordinal === undefined ? [] : [sql`c.${name(ordinal)} AS ordinal`]),
    ...selected(attributes, (column) => sql`c.${name(column)}`),
  ];
  return warehouse.query(
    sql`SELECT ${join(own, ", ")} FROM ${name(...table)} AS c JOIN (${scan}) AS found ON found.key = c.${name(key)}`,
    cancel(work),
  );
}

async function eventRows(
  event: string,
  customer: Frame,
  fields: Read,
  { layout, warehouse, work }: Session,
): Promise<Facts[]> {
  const place = layout.events[event];
  if (place === undefined) throw new RangeError(`event must be in the layout, got ${event}`);
  const whose =
    place.ordinal === undefined || layout.customers.ordinal === undefined
      ? sql`CAST(e.${name(place.customer)} AS text) = ${String(at(customer, "key"))}`
      : sql`e.${name(place.ordinal)} = ${Number(at(customer, "ordinal"))}`;
  const frame = await warehouse.query(
    sql`SELECT ${join(
      selected(fields, (column) => sql`e.${name(column)}`),
      ", ",
    )} FROM ${name(...place.table)} AS e WHERE ${whose}`,
    cancel(work),
  );
  return Array.from({ length: frame.length }, (_, row) => factsAt(frame, row, fields));
}
