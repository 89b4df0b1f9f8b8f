import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, Layout } from "@satsuma/sql";
import { addedEvents } from "./add-events.ts";
import { contentOf, rowHash, sumOf } from "./contents.ts";
import type { HashedTables } from "./contents.ts";
import { ordinal } from "./customers.ts";
import { latestChanges } from "./latest-changes.ts";
import type { TableNews } from "./table-news.ts";
import { contents, own, partOf, versionsTable } from "./version-columns.ts";

/** What became of an event table since the arrangement before. */
export type KindOf = (event: string) => TableNews["kind"];

/** A row a customer: key, number, and a hash of all that each table knows of them. */
export function contentQuery(
  { customers }: Layout,
  tables: HashedTables,
  kindOf: KindOf,
): Fragment {
  const parts = tables.events.map((event, i) =>
    contentPart(event, kindOf(event.event), raw(`e${i}`)),
  );
  const columns = [
    sql`c.${name(customers.key)} as key`,
    sql`c.${name(ordinal)} as ${name(ordinal)}`,
    sql`${rowHash(tables.own, "c")} as ${name(own.content)}`,
    ...parts.map(({ content }) => content),
  ];
  const isAnyKept = tables.events.some(({ event }) => kindOf(event) !== "other");
  const before = sql` left join ${name(...versionsTable)} as o on o.key = c.${name(customers.key)}`;
  const joins = [...(isAnyKept ? [before] : []), ...parts.flatMap((part) => part.join ?? [])];
  return sql`select ${join(columns, ", ")} from ${name(...customers.table)} as c${join(joins, "")}`;
}

/** What a table knows of a customer: as before, with the rows that were added, or of all rows. */
function contentPart(
  event: HashedTables["events"][number],
  kind: TableNews["kind"],
  alias: Fragment,
): { readonly content: Fragment; readonly join?: Fragment } {
  const column = name(partOf(event.event).content);
  const before = sql`coalesce(o.${column}, 0)`;
  if (kind === "same") return { content: sql`${before} as ${column}` };
  const table = kind === "added" ? addedEvents(event.event) : event.table;
  const sum = sql`coalesce(${alias}.content, 0)`;
  return {
    content: sql`${kind === "added" ? sumOf(before, sum) : sum} as ${column}`,
    join: sql` left join (select ${name(ordinal)}, ${contentOf(event)} as content from ${name(...table)} group by ${name(ordinal)}) as ${alias} on ${alias}.${name(ordinal)} = c.${name(ordinal)}`,
  };
}

/** The versions of customers whose contents were compared with those of before. */
export function compared(latest: number, events: HashedTables["events"], kindOf: KindOf): Fragment {
  const parts = [own, ...events.map(({ event }) => partOf(event))];
  const isSame = ({ content }: { readonly content: string }): Fragment =>
    sql`n.${name(content)} = o.${name(content)}`;
  const versions = parts.map(
    (part) =>
      sql`case when ${isSame(part)} then o.${name(part.version)} else ${latest} end as ${name(part.version)}`,
  );
  const changes = events.map((event, i) => lastChange(event, kindOf(event.event), raw(`d${i}`)));
  return sql`create or replace table ${name(...versionsTable)} as
  select n.*,
    case when ${join(parts.map(isSame), " and ")} then o.version else ${latest} end as version,
    case when o.key is null then ${latest} else o.since end as since, ${join([...versions, ...changes.map(({ last }) => last)], ", ")}
  from ${name(...contents)} n left join ${name(...versionsTable)} o on o.key = n.key${join(
    changes.flatMap((change) => change.join ?? []),
    "",
  )}`;
}

/** The latest event of a customer that came, went or became another, ever. */
function lastChange(
  event: HashedTables["events"][number],
  kind: TableNews["kind"],
  alias: Fragment,
): { readonly last: Fragment; readonly join?: Fragment } {
  const column = name(partOf(event.event).last);
  if (kind === "same") return { last: sql`o.${column} as ${column}` };
  const last = sql`greatest(o.${column}, ${alias}.last) as ${column}`;
  if (kind === "other")
    return {
      last,
      join: sql` left join (${latestChanges(event)}) as ${alias} on ${alias}.key = n.key`,
    };
  const rows = sql`select ${name(ordinal)}, max(${name(event.time)}) as last from ${name(...addedEvents(event.event))} group by 1`;
  return {
    last,
    join: sql` left join (${rows}) as ${alias} on ${alias}.${name(ordinal)} = n.${name(ordinal)}`,
  };
}

/** The versions where nothing can be compared: everybody changed. Nothing need be known of single events where a customer's own row counts as changed. */
export function allNew(latest: number, events: HashedTables["events"]): Fragment {
  const version = sql`cast(${latest} as bigint)`;
  const columns = [
    sql`${version} as version`,
    sql`${version} as since`,
    sql`${version} as ${name(own.version)}`,
    ...events.map(({ event }) => sql`${version} as ${name(partOf(event).version)}`),
    ...events.map(({ event }) => sql`cast(null as timestamp) as ${name(partOf(event).last)}`),
  ];
  return sql`create or replace table ${name(...versionsTable)} as select *, ${join(columns, ", ")} from ${name(...contents)}`;
}
