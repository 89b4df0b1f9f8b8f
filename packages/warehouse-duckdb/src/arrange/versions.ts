import { join, name, raw, sql } from "@satsuma/sql";
import type { ChangedParts, CustomerVersions, Fragment, Layout } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { contentOf, hashedTables, rowHash } from "./contents.ts";
import { ordinal } from "./customers.ts";
import { dropEarlier, latestChanges } from "./latest-changes.ts";
import { contents, own, partOf, versionsTable } from "./version-columns.ts";

const current = name("satsuma", "data_version");

/**
 * Notes which customers' rows are other than at the arrangement before, table by table: a customer's content is the sum of a hash of
 * each of their rows, so that the order of rows makes no difference. Customers are told apart by key, as their numbers change. Where
 * columns came, went or changed their type, or DuckDB is another, everybody counts as changed.
 */
export async function keepVersions(
  connection: Connection,
  layout: Layout,
  signal: AbortSignal | undefined,
): Promise<CustomerVersions> {
  const tables = await hashedTables(connection, layout);
  const signature = await signatureOf(connection, layout, tables);
  const [before] = await connection.rows(
    sql`select cast(version as double) as version, signature from ${current}`,
  );
  const latest = Number(before?.["version"] ?? 0) + 1;
  await connection.execute(
    sql`create or replace table ${name(...contents)} as ${contentQuery(layout, tables)}`,
    signal,
  );
  const isComparable = before?.["signature"] === signature;
  await connection.execute(
    isComparable ? compared(latest, tables.events) : allNew(latest, tables.events),
    signal,
  );
  await connection.execute(sql`drop table ${name(...contents)}`);
  await dropEarlier(connection);
  await connection.execute(sql`delete from ${current}`);
  await connection.execute(sql`insert into ${current} values (${latest}, ${signature})`);
  return { table: versionsTable, latest, parts: partsOf(tables.events) };
}

type Tables = Awaited<ReturnType<typeof hashedTables>>;
type EventTables = Tables["events"];

const partsOf = (events: EventTables): ChangedParts => ({
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
  tables: Tables,
): Promise<string> {
  const about = await connection.rows(
    sql`select version() as version, typeof(any_value(${name(customers.key)})) as key from ${name(...customers.table)}`,
  );
  return JSON.stringify([about, tables]);
}

/** A row a customer: key, number, and a hash of all that each table knows of them. */
function contentQuery({ customers }: Layout, tables: Tables): Fragment {
  const sums = tables.events.map((event, i) => {
    const alias = raw(`e${i}`);
    return {
      content: sql`coalesce(${alias}.content, 0) as ${name(partOf(event.event).content)}`,
      join: sql` left join (select ${name(ordinal)}, ${contentOf(event)} as content from ${name(...event.table)} group by ${name(ordinal)}) as ${alias} on ${alias}.${name(ordinal)} = c.${name(ordinal)}`,
    };
  });
  const columns = [
    sql`c.${name(customers.key)} as key`,
    sql`c.${name(ordinal)} as ${name(ordinal)}`,
    sql`${rowHash(tables.own)} as ${name(own.content)}`,
    ...sums.map((sum) => sum.content),
  ];
  const joins = join(
    sums.map((sum) => sum.join),
    "",
  );
  return sql`select ${join(columns, ", ")} from ${name(...customers.table)} as c${joins}`;
}

function compared(latest: number, events: EventTables): Fragment {
  const parts = [own, ...events.map(({ event }) => partOf(event))];
  const isSame = ({ content }: { readonly content: string }): Fragment =>
    sql`n.${name(content)} = o.${name(content)}`;
  const versions = parts.map(
    (part) =>
      sql`case when ${isSame(part)} then o.${name(part.version)} else ${latest} end as ${name(part.version)}`,
  );
  const lasts = events.map(({ event }, i) => {
    const { last } = partOf(event);
    return sql`greatest(o.${name(last)}, ${raw(`d${i}`)}.last) as ${name(last)}`;
  });
  const changes = events.map(
    (event, i) =>
      sql` left join (${latestChanges(event)}) as ${raw(`d${i}`)} on ${raw(`d${i}`)}.key = n.key`,
  );
  return sql`create or replace table ${name(...versionsTable)} as
  select n.*,
    case when ${join(parts.map(isSame), " and ")} then o.version else ${latest} end as version,
    case when o.key is null then ${latest} else o.since end as since, ${join([...versions, ...lasts], ", ")}
  from ${name(...contents)} n left join ${name(...versionsTable)} o on o.key = n.key${join(changes, "")}`;
}

/** Nothing need be known of single events where a customer's own row counts as changed. */
function allNew(latest: number, events: EventTables): Fragment {
  const version = sql`cast(${latest} as bigint)`;
  const columns = [
    sql`${version} as version`,
    sql`${version} as since`,
    sql`${version} as ${name(own.version)}`,
    ...events.flatMap(({ event }) => [
      sql`${version} as ${name(partOf(event).version)}`,
      sql`cast(null as timestamp) as ${name(partOf(event).last)}`,
    ]),
  ];
  return sql`create or replace table ${name(...versionsTable)} as select *, ${join(columns, ", ")} from ${name(...contents)}`;
}
