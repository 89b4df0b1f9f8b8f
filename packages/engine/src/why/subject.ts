import { walk } from "@satsuma/ir";
import type { Cond, Fact, Facts, Node, Value } from "@satsuma/ir";
import type { Subject } from "@satsuma/language";
import type { Frame, Scalar } from "@satsuma/model";
import { SatsumaError } from "@satsuma/model";
import { compileScan, join, name, sql } from "@satsuma/sql";
import type { Fragment, Layout, PointColumns } from "@satsuma/sql";
import { at } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { factOf } from "./fact.ts";

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
  const nodes = [...walk(rule)];
  const { frame, columns } = await customerRow(customer, nodes, session);
  const key = at(frame, "key");
  if (key === null) throw noCustomer(customer);
  const events: Record<string, readonly Facts[]> = {};
  for (const event of eventsIn(nodes))
    events[event] = await eventRows(event, frame, nodes, session);
  const attributes = factsAt(frame, 0, columns);
  return { key, subject: { key: String(factOf(key)), attributes, events } };
}

/** The key is nobody's. */
export const noCustomer = (customer: string): SatsumaError =>
  new SatsumaError("RUN_CUSTOMER", `there is no customer "${customer}"`, {
    help: "`satsuma members SEGMENT` lists customers by their keys",
  });

/** What a value is read from: one column, or the two of a point. */
type Read = Readonly<Record<string, string | PointColumns>>;

async function customerRow(customer: string, nodes: readonly Node[], session: Session) {
  const { layout, until, warehouse, work } = session;
  const wanted = new Set(nodes.flatMap((node) => (node.kind === "attribute" ? [node.name] : [])));
  const columns = columnsFor([...wanted], layout.customers.attributes, layout.customers.points);
  const { table, key, ordinal } = layout.customers;
  const scan = compileScan({ layout, outputs: [], asOf: until, customer }, warehouse.dialect);
  const own = [
    sql`c.${name(key)} AS key`,
    ...(ordinal === undefined ? [] : [sql`c.${name(ordinal)} AS ordinal`]),
    ...selected(columns, (column) => sql`c.${name(column)}`),
  ];
  const frame = await warehouse.query(
    sql`SELECT ${join(own, ", ")} FROM ${name(...table)} AS c JOIN (${scan}) AS found ON found.key = c.${name(key)}`,
    cancel(work),
  );
  return { frame, columns };
}

async function eventRows(
  event: string,
  customer: Frame,
  nodes: readonly Node[],
  { layout, catalogue, warehouse, work }: Session,
): Promise<Facts[]> {
  const place = layout.events[event];
  const about = catalogue.events[event];
  if (place === undefined || about === undefined)
    throw new RangeError(`event must be in the catalogue, got ${event}`);
  const fields = nodes.flatMap((node) => (isFieldOf(event, node) ? [node.name] : []));
  const wanted = [
    ...new Set([about.time, ...(about.key === undefined ? [] : [about.key]), ...fields]),
  ];
  const columns = columnsFor(wanted, place.fields, place.points);
  const whose =
    place.ordinal === undefined || layout.customers.ordinal === undefined
      ? sql`CAST(e.${name(place.customer)} AS text) = ${String(at(customer, "key"))}`
      : sql`e.${name(place.ordinal)} = ${Number(at(customer, "ordinal"))}`;
  const frame = await warehouse.query(
    sql`SELECT ${join(
      selected(columns, (column) => sql`e.${name(column)}`),
      ", ",
    )} FROM ${name(...place.table)} AS e WHERE ${whose}`,
    cancel(work),
  );
  return Array.from({ length: frame.length }, (_, row) => factsAt(frame, row, columns));
}

const isFieldOf = (event: string, node: Node): node is Extract<Value, { kind: "field" }> =>
  node.kind === "field" && node.event === event;

const eventsIn = (nodes: readonly Node[]): Set<string> =>
  new Set(
    nodes.flatMap((node) =>
      node.kind === "aggregate" || node.kind === "step" ? [node.event] : [],
    ),
  );

const columnsFor = (
  names: readonly string[],
  plain: Readonly<Record<string, string>>,
  points: Layout["customers"]["points"],
): Read =>
  Object.fromEntries(
    names.map((each) => {
      const column = points?.[each] ?? plain[each];
      if (column === undefined) throw new RangeError(`the layout has no column ${each}`);
      return [each, column];
    }),
  );

/** Every column under a name of its own: `v0`, or `v0_lat` and `v0_lon`. */
const selected = (columns: Read, column: (name: string) => Fragment): Fragment[] =>
  Object.values(columns).flatMap((read, i) =>
    typeof read === "string"
      ? [sql`${column(read)} AS ${name(`v${i}`)}`]
      : [
          sql`${column(read.latitude)} AS ${name(`v${i}_lat`)}`,
          sql`${column(read.longitude)} AS ${name(`v${i}_lon`)}`,
        ],
  );

function factsAt(frame: Frame, row: number, columns: Read): Facts {
  const facts: [string, Fact][] = [];
  for (const [i, [field, read]] of Object.entries(columns).entries()) {
    const fact =
      typeof read === "string"
        ? factOf(at(frame, `v${i}`, row))
        : pointFact(at(frame, `v${i}_lat`, row), at(frame, `v${i}_lon`, row));
    if (fact !== undefined) facts.push([field, fact]);
  }
  return Object.fromEntries(facts);
}

function pointFact(latitude: Scalar, longitude: Scalar): string | undefined {
  const [lat, lon] = [factOf(latitude), factOf(longitude)];
  return lat === undefined || lon === undefined ? undefined : `${String(lat)},${String(lon)}`;
}
