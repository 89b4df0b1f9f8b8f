import { name, sql } from "@satsuma/sql";
import type { ChangedParts, CustomerVersions, Layout } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { addedEvents } from "./add-events.ts";
import { addVersions } from "./add-versions.ts";
import { allNew, compared, contentQuery } from "./compared-versions.ts";
import type { KindOf } from "./compared-versions.ts";
import { hashedTables } from "./contents.ts";
import type { HashedTables } from "./contents.ts";
import { foldIfAny, foldIfMuch, forgetAdded, viewVersions } from "./fold-versions.ts";
import { dropEarlier } from "./latest-changes.ts";
import type { TableNews } from "./table-news.ts";
import { allVersions, contents, own, partOf } from "./version-columns.ts";

const current = name("satsuma", "data_version");

/**
 * Notes which customers' rows are other than at the arrangement before, table by table: a customer's content is the sum of a hash of
 * each of their rows, so that the order of rows makes no difference. Customers are told apart by key, as their numbers change. Where
 * columns came, went or changed their type, or DuckDB is another, everybody counts as changed.
 */
export async function keepVersions(
  connection: Connection,
  layout: Layout,
  { kinds = new Map(), addedFrom, signal }: Partial<Known>,
): Promise<CustomerVersions> {
  const tables = await hashedTables(connection, layout);
  const signature = await signatureOf(connection, layout, tables);
  const [before] = await connection.rows(
    sql`select cast(version as double) as version, signature from ${current}`,
  );
  const latest = Number(before?.["version"] ?? 0) + 1;
  const isComparable = before?.["signature"] === signature;
  const since = { kinds: isComparable ? kinds : undefined, addedFrom, signal };
  await note(connection, latest, { layout, tables }, since);
  await viewVersions(connection, tables.events);
  await dropEarlier(connection);
  for (const { event } of tables.events)
    await connection.execute(sql`drop table if exists ${name(...addedEvents(event))}`);
  await connection.execute(sql`delete from ${current}`);
  await connection.execute(sql`insert into ${current} values (${latest}, ${signature})`);
  return { table: allVersions, latest, parts: partsOf(tables.events) };
}

/** Notes what changed. @param since without `kinds` where nothing can be compared */
async function note(
  connection: Connection,
  latest: number,
  { layout, tables }: { readonly layout: Layout; readonly tables: HashedTables },
  { kinds, addedFrom, signal }: Known,
): Promise<void> {
  const kindOf: KindOf = (event) => kinds?.get(event) ?? "other";
  const isAnyOther = tables.events.some(({ event }) => kindOf(event) === "other");
  if (kinds !== undefined && addedFrom !== undefined && !isAnyOther) {
    const isAdded = (event: string): boolean => kindOf(event) === "added";
    const additions = { layout, ...tables, isAdded, from: addedFrom };
    await addVersions(connection, latest, additions, signal);
    return foldIfMuch(connection, tables.events, signal);
  }
  if (kinds === undefined) await forgetAdded(connection);
  else await foldIfAny(connection, tables.events, signal);
  const statements = [
    sql`create or replace table ${name(...contents)} as ${contentQuery(layout, tables, kindOf)}`,
    kinds === undefined ? allNew(latest, tables.events) : compared(latest, tables.events, kindOf),
    sql`drop table ${name(...contents)}`,
  ];
  for (const statement of statements) await connection.execute(statement, signal);
}

/** What is known of how tables became what they are. */
interface Known {
  /** What became of event tables since the arrangement before; those that are not named may hold other rows. */
  readonly kinds: ReadonlyMap<string, TableNews["kind"]> | undefined;
  /** Where customers are as they were, the number of the first who came. */
  readonly addedFrom: number | undefined;
  readonly signal: AbortSignal | undefined;
}

const partsOf = (events: HashedTables["events"]): ChangedParts => ({
  own: own.version,
  events: Object.fromEntries(
    events.map(({ event }) => {
      const { version, last } = partOf(event);
      return [event, { version, last }];
    }),
  ),
});

/** Also the type of keys: those of two types cannot be told apart. */
async function signatureOf(
  connection: Connection,
  { customers }: Layout,
  tables: HashedTables,
): Promise<string> {
  const about = await connection.rows(
    sql`select version() as version, typeof(any_value(${name(customers.key)})) as key from ${name(...customers.table)}`,
  );
  return JSON.stringify([about, tables]);
}
