import { join, name, raw, sql } from "@satsuma/sql";
import type { CustomerVersions, Fragment, Layout, TablePath } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { ordinal } from "./customers.ts";

/** Where it is kept when each customer's data last changed. */
const table = ["satsuma", "customer_versions"] as const;
const contents = ["satsuma", "customer_contents"] as const;
const current = name("satsuma", "data_version");

/**
 * Notes which customers' rows are other than at the arrangement before: a customer's content is the sum of a hash of each of
 * their rows, of all tables, so that the order of rows makes no difference. Customers are told apart by key, as their numbers
 * change. Where columns came, went or changed their type, or DuckDB is another, everybody counts as changed.
 */
export async function keepVersions(
  connection: Connection,
  layout: Layout,
  signal: AbortSignal | undefined,
): Promise<CustomerVersions> {
  const tables = await tablesOf(connection, layout);
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
  await connection.execute(isComparable ? compared(latest) : allNew(latest), signal);
  await connection.execute(sql`drop table ${name(...contents)}`);
  await connection.execute(sql`delete from ${current}`);
  await connection.execute(sql`insert into ${current} values (${latest}, ${signature})`);
  return { table, latest };
}

/** A table whose rows are part of what is known of customers. */
interface Hashed {
  readonly table: TablePath;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** One after the other: a connection does one thing at a time. */
async function tablesOf(connection: Connection, { customers, events }: Layout): Promise<Hashed[]> {
  const tables = [await hashed(connection, customers.table, [customers.key])];
  for (const { table: path, customer } of Object.values(events))
    tables.push(await hashed(connection, path, [customer]));
  return tables;
}

async function hashed(
  connection: Connection,
  path: TablePath,
  without: readonly string[],
): Promise<Hashed> {
  const left = new Set([ordinal, ...without]);
  const described = await connection.rows(sql`describe ${name(...path)}`);
  const columns = described
    .map((row) => ({ name: String(row["column_name"]), type: stable(String(row["column_type"])) }))
    .filter((column) => !left.has(column.name));
  return { table: path, columns };
}

/** The type a value is hashed as: that of columns narrows and widens with what other rows hold, and must make no difference. */
function stable(type: string): string {
  if (type.startsWith("ENUM")) return "VARCHAR";
  const [, digits, scale] = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type) ?? [];
  return digits === undefined ? type : `DECIMAL(${Number(digits) <= 18 ? 18 : 38},${scale})`;
}

/** Also the type of keys: those of two types cannot be told apart. */
async function signatureOf(
  connection: Connection,
  { customers }: Layout,
  tables: readonly Hashed[],
): Promise<string> {
  const about = await connection.rows(
    sql`select version() as version, typeof(any_value(${name(customers.key)})) as key from ${name(...customers.table)}`,
  );
  return JSON.stringify([about, tables]);
}

/** A row a customer: key, number, and the hash of all that is known of them. */
function contentQuery({ customers }: Layout, [own, ...events]: readonly Hashed[]): Fragment {
  const sums = events.map((event, i) => {
    const alias = raw(`e${i}`);
    return {
      content: sql`coalesce(${alias}.content, 0)`,
      join: sql`left join (select ${name(ordinal)}, sum(${rowHash(event)}) as content from ${name(...event.table)} group by ${name(ordinal)}) as ${alias} on ${alias}.${name(ordinal)} = c.${name(ordinal)}`,
    };
  });
  const content = [
    sql`cast(${own ? rowHash(own) : raw("0")} as hugeint)`,
    ...sums.map((sum) => sum.content),
  ];
  const from = [sql`${name(...customers.table)} as c`, ...sums.map((sum) => sum.join)];
  return sql`select c.${name(customers.key)} as key, c.${name(ordinal)} as ${name(ordinal)}, ${join(content, " + ")} as content from ${join(from, " ")}`;
}

/** The table's name is part of it: a row that moves to another table is another. */
function rowHash({ table: path, columns }: Hashed): Fragment {
  const values = columns.map(({ name: column, type }) => {
    const isCast = type === "VARCHAR" || type.startsWith("DECIMAL");
    return isCast ? sql`cast(${name(column)} as ${raw(type)})` : name(column);
  });
  return sql`hash(${join([sql`${path.join(".")}`, ...values], ", ")})`;
}

const compared = (latest: number): Fragment =>
  sql`create or replace table ${name(...table)} as
  select n.key, n.${name(ordinal)}, n.content,
    case when o.content = n.content then o.version else ${latest} end as version,
    case when o.key is null then ${latest} else o.since end as since
  from ${name(...contents)} n left join ${name(...table)} o on o.key = n.key`;

const allNew = (latest: number): Fragment =>
  sql`create or replace table ${name(...table)} as
  select key, ${name(ordinal)}, content, cast(${latest} as bigint) as version, cast(${latest} as bigint) as since from ${name(...contents)}`;
