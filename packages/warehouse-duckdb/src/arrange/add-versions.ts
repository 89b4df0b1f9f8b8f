import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Layout } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { addedEvents } from "./add-events.ts";
import { contentOf, rowHash } from "./contents.ts";
import type { Hashed } from "./contents.ts";
import { ordinal } from "./customers.ts";
import { addedVersions, own, partOf, versionsTable } from "./version-columns.ts";

/** What an arrangement changes for customers: rows were added to event tables, and some customers may have come. */
export interface Additions {
  readonly layout: Layout;
  /** The customers' own table. */
  readonly own: Hashed;
  readonly events: readonly Required<Hashed>[];
  /** Whether rows were added to an event table. */
  readonly isAdded: (event: string) => boolean;
  /** Customers with this number and higher ones came. */
  readonly from: number;
}

/**
 * Notes which customers' rows came, where none went and none is another: beside what is known of them, as writing that anew costs what
 * there is. Cost: that of the customers whose rows came.
 */
export async function addVersions(
  connection: Connection,
  latest: number,
  additions: Additions,
  signal: AbortSignal | undefined,
): Promise<void> {
  await connection.execute(newCustomers(latest, additions), signal);
  for (const event of additions.events)
    if (additions.isAdded(event.event))
      await connection.execute(changedCustomers(latest, event), signal);
}

/** Whoever came, as of no rows yet. */
function newCustomers(
  latest: number,
  { layout: { customers }, own: table, events, from }: Additions,
): Fragment {
  const version = sql`cast(${latest} as bigint)`;
  const parts = events.flatMap(({ event }) => {
    const { content, version: of } = partOf(event);
    return [sql`0 as ${name(content)}`, sql`${version} as ${name(of)}`];
  });
  const columns = [
    sql`${name(customers.key)} as key`,
    sql`${name(ordinal)} as ${name(ordinal)}`,
    sql`${rowHash(table)} as ${name(own.content)}`,
    sql`${version} as version`,
    sql`${version} as since`,
    sql`${version} as ${name(own.version)}`,
    ...parts,
  ];
  return sql`insert into ${name(...versionsTable)} by name select ${join(columns, ", ")} from ${name(...customers.table)} where ${name(ordinal)} >= ${from}`;
}

/** What came of an event table, for each customer who has any of it. */
const changedCustomers = (latest: number, event: Required<Hashed>): Fragment =>
  sql`insert into ${name(...addedVersions)} by name
  select ${name(ordinal)} as ordinal, ${event.event} as event, ${contentOf(event)} as content, ${latest} as version, max(${name(event.time)}) as last
  from ${name(...addedEvents(event.event))} group by ${name(ordinal)}`;
