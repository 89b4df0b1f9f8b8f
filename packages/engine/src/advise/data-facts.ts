import { quoteName } from "@satsuma/language";
import type { Column, Columns } from "@satsuma/model";
import type { ColumnFacts, DataFacts, EventTableFacts } from "@satsuma/plugin";
import { join, name, sql } from "@satsuma/sql";
import type { EventLayout, Fragment, PointColumns, TablePath } from "@satsuma/sql";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";

/** Counts the columns of every table. Cost: one pass over all data, with a small hash table a column. */
export async function dataFacts(session: Session): Promise<DataFacts> {
  const { catalogue, layout, clock, data, program } = session;
  const events: EventTableFacts[] = [];
  const attributes = await attributeFacts(session);
  for (const [table, where] of Object.entries(layout.events))
    events.push(await eventFacts(table, where, session));
  return {
    customers: data.customers,
    asOf: clock.asOf,
    currency: catalogue.currency,
    attributes,
    events,
    segments: program.segments.map((segment) => segment.name),
    nameInRule: quoteName,
  };
}

async function attributeFacts(session: Session): Promise<readonly ColumnFacts[]> {
  const { catalogue, data, layout, work } = session;
  const { attributes: columns } = catalogue.customer;
  work.progress?.({ stage: "looking at customers" });
  const { table, attributes, points = {} } = layout.customers;
  return counted(session, { table, rows: data.customers, columns, plain: attributes, points });
}

async function eventFacts(
  table: string,
  { table: path, ordinal, customer, fields, points = {} }: EventLayout,
  session: Session,
): Promise<EventTableFacts> {
  session.work.progress?.({ stage: `looking at ${table}` });
  const { time, key, span, fields: columns } = session.catalogue.events[table]!;
  const frame = await session.warehouse.query(
    sql`SELECT count(*) AS n, count(DISTINCT ${name(ordinal ?? customer)}) AS customers FROM ${name(...path)}`,
    cancel(session.work),
  );
  const rows = numberAt(frame, "n");
  return {
    name: table,
    time,
    ...(key === undefined ? {} : { key }),
    rows,
    customers: numberAt(frame, "customers"),
    ...span,
    fields: await counted(session, { table: path, rows, columns, plain: fields, points }),
  };
}

/** The columns of a table, and where they lie. */
interface Stored {
  readonly table: TablePath;
  readonly rows: number;
  readonly columns: Columns;
  readonly plain: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, PointColumns>>;
}

async function counted(session: Session, stored: Stored): Promise<ColumnFacts[]> {
  const entries = Object.entries(stored.columns);
  if (entries.length === 0) return [];
  const table = name(...stored.table);
  const values = entries.map(([column, about]) => valueOf(column, about, stored));
  const many =
    stored.rows > firstRows ? await manyIn(values, table, session) : values.map(() => false);
  const frame = await session.warehouse.query(
    sql`SELECT ${join(
      values.flatMap((value, i) => [
        sql`count(${value}) AS ${name(`known_${i}`)}`,
        ...(many[i] === true ? [] : [sql`count(DISTINCT ${value}) AS ${name(`distinct_${i}`)}`]),
      ]),
      ", ",
    )} FROM ${table}`,
    cancel(session.work),
  );
  return entries.map(([column, about], i) => ({
    name: column,
    column: about,
    known: numberAt(frame, `known_${i}`),
    distinct:
      many[i] === true
        ? mostDistinct + 1
        : Math.min(mostDistinct + 1, numberAt(frame, `distinct_${i}`)),
  }));
}

/** Up to how many different values are told exactly. */
const mostDistinct = 1000;

/** How many rows are looked at first: what has many values there need not be counted in all. */
const firstRows = 100_000;

async function manyIn(
  values: readonly Fragment[],
  table: Fragment,
  { warehouse, work }: Session,
): Promise<readonly boolean[]> {
  const counts = values.map(
    (value, i) => sql`count(DISTINCT ${value}) AS ${name(`distinct_${i}`)}`,
  );
  const frame = await warehouse.query(
    sql`SELECT ${join(counts, ", ")} FROM (SELECT * FROM ${table} LIMIT ${firstRows}) AS first_rows`,
    cancel(work),
  );
  return values.map((_, i) => numberAt(frame, `distinct_${i}`) > mostDistinct);
}

/** What is counted of a column: a point is known where both of its numbers are. */
function valueOf(column: string, { emptyIsUnknown }: Column, { plain, points }: Stored): Fragment {
  const stored = plain[column];
  const point = points[column];
  if (stored !== undefined)
    return emptyIsUnknown === true
      ? sql`CASE WHEN CAST(${name(stored)} AS text) <> '' THEN ${name(stored)} END`
      : name(stored);
  return point === undefined
    ? sql`NULL`
    : sql`CASE WHEN ${name(point.latitude)} IS NOT NULL AND ${name(point.longitude)} IS NOT NULL THEN concat(CAST(${name(point.latitude)} AS text), ' ', CAST(${name(point.longitude)} AS text)) END`;
}
