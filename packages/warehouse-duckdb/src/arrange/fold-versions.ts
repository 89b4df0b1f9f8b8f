import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { keepOnly } from "../erase/rewrite.ts";
import { in64Bits } from "./contents.ts";
import type { Hashed } from "./contents.ts";
import { ordinal } from "./customers.ts";
import { textLiteral } from "../text-literal.ts";
import { addedVersions, allVersions, own, partOf, versionsTable } from "./version-columns.ts";

const added = name(...addedVersions);
const versions = name(...versionsTable);

type Events = readonly Required<Hashed>[];

/** Makes the view of all that is known of whose data changed, for the event tables there are now. */
export async function viewVersions(connection: Connection, events: Events): Promise<void> {
  const parts = events.map(({ event }) => ({ event, ...partOf(event) }));
  const only = (event: string, column: string): Fragment =>
    sql`case when event = ${textLiteral(event)} then ${name(column)} end`;
  const ofAdded = [
    sql`ordinal as ${name(ordinal)}`,
    name("version"),
    ...parts.flatMap(({ event, content, version, last }) => [
      sql`${only(event, "content")} as ${name(content)}`,
      sql`${only(event, "version")} as ${name(version)}`,
      sql`${only(event, "last")} as ${name(last)}`,
    ]),
  ];
  await connection.execute(
    sql`create or replace view ${name(...allVersions)} as
    select * from ${versions} union all by name select ${join(ofAdded, ", ")} from ${added}`,
  );
}

/** Folds what was added into a row a customer, once it is as much as that: whoever asks who changed reads all of it. */
export async function foldIfMuch(
  connection: Connection,
  events: Events,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { isMuch } = await connection.row(
    sql`select (select count(*) from ${added}) > (select count(*) from ${versions}) as "isMuch"`,
  );
  if (isMuch === true) await fold(connection, events, signal);
}

/** Folds it before customers are compared. */
export async function foldIfAny(
  connection: Connection,
  events: Events,
  signal: AbortSignal | undefined,
): Promise<void> {
  const [any] = await connection.rows(sql`select 1 from ${added} limit 1`);
  if (any !== undefined) await fold(connection, events, signal);
}

async function fold(
  connection: Connection,
  events: Events,
  signal: AbortSignal | undefined,
): Promise<void> {
  const parts = events.map(({ event }) => partOf(event));
  const columns = [
    sql`any_value(key) as key`,
    name(ordinal),
    greatest(own.content),
    ...parts.map(({ content }) => sql`${in64Bits(sql`sum(${name(content)})`)} as ${name(content)}`),
    greatest("version"),
    greatest("since"),
    ...[own, ...parts].map(({ version }) => greatest(version)),
    ...parts.map(({ last }) => greatest(last)),
  ];
  await connection.execute(
    sql`create or replace table ${versions} as select ${join(columns, ", ")} from ${name(...allVersions)} group by ${name(ordinal)}`,
    signal,
  );
  await forgetAdded(connection);
}

/** Forgets what was added, where it is part of the rest or says nothing any more. */
export const forgetAdded = (connection: Connection): Promise<void> =>
  keepOnly(connection, { table: added, rows: raw("false") });

const greatest = (column: string): Fragment => sql`max(${name(column)}) as ${name(column)}`;
