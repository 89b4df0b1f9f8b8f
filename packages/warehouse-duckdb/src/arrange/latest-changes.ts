import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { contentOf } from "./contents.ts";
import type { Hashed } from "./contents.ts";
import { contents, partOf, versionsTable } from "./version-columns.ts";

/** The rows of an event table as they were at the arrangement before, until they have been compared. */
const earlierTable = (event: string) => ["satsuma", `earlier:${event}`] as const;

/** Puts an event table aside before another takes its place; does nothing where there is none. */
export async function keepEarlier(
  connection: Connection,
  event: string,
  [, table]: readonly [string, string],
): Promise<void> {
  const [, aside] = earlierTable(event);
  await connection.execute(
    sql`alter table if exists ${name("satsuma", table)} rename to ${name(aside)}`,
  );
}

/** Drops what was put aside. */
export async function dropEarlier(connection: Connection): Promise<void> {
  const tables = await connection.rows(
    sql`select table_name from duckdb_tables() where database_name = current_database() and schema_name = 'satsuma' and starts_with(table_name, 'earlier:')`,
  );
  for (const { table_name: table } of tables)
    await connection.execute(sql`drop table ${name("satsuma", String(table))}`);
}

/**
 * A query: for customers whose events of a table are not what they were, the latest time at which any came, went or is another. Only
 * their rows are compared, those of one instant at once.
 */
export function latestChanges(event: Required<Hashed>): Fragment {
  const { content } = partOf(event.event);
  const changed = sql`select n.key from ${name(...contents)} n left join ${name(...versionsTable)} o on o.key = n.key where n.${name(content)} is distinct from o.${name(content)}`;
  const rows = (from: readonly string[]): Fragment =>
    sql`(select ${name(event.customer)} as key, ${name(event.time)} as at, ${contentOf(event)} as content from ${name(...from)} where ${name(event.customer)} in (${changed}) and ${name(event.time)} is not null group by all)`;
  return sql`select coalesce(n.key, o.key) as key, max(coalesce(n.at, o.at)) as last
    from ${rows(event.table)} n full join ${rows(earlierTable(event.event))} o on o.key = n.key and o.at = n.at
    where n.content is distinct from o.content group by 1`;
}
