import type { AddedRows, ArrangedEvents } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { arrangementOf } from "./arrangement-of.ts";
import { customersAgain } from "./customers-again.ts";
import type { ArrangedCustomers } from "./customers.ts";
import { eventsAgain } from "./events-again.ts";
import type { EventsAgain } from "./events-again.ts";
import type { Arrangement } from "./last-arrangement.ts";
import { newsOf, sameKey } from "./project-news.ts";
import type { Again } from "./project-news.ts";
import { keepVersions } from "./versions.ts";

/**
 * Arranges what came since the last arrangement: where customers keep their numbers, rows that were added to a table are put behind those
 * that are there, and a table of which nothing is new stays as it is. Cost: about that of the rows that are new.
 *
 * @returns undefined where everything has to be arranged
 */
export async function arrangeAdded(
  connection: Connection,
  again: Again,
): Promise<Arrangement | undefined> {
  const { request, signal } = again;
  const news = await newsOf(connection, again);
  if (news === undefined) return undefined;
  const key = await sameKey(connection, again, news);
  if (key === undefined) return undefined;
  const customers = await customersAgain(connection, again, { news, key });
  if (customers === undefined) return undefined;
  const made: EventsAgain[] = [];
  for (const { event, news: of } of news.events) {
    const about = request.events[event.name];
    if (about === undefined) continue;
    const task = { event, request: about, key, customers, signal };
    made.push(await eventsAgain(connection, task, again, of));
  }
  return together(connection, again, { customers, made, isSame: !news.isOfCustomers });
}

async function together(
  connection: Connection,
  { before: { arranged: before, keyType }, signal }: Again,
  {
    customers,
    made,
    isSame,
  }: {
    readonly customers: ArrangedCustomers;
    readonly made: readonly EventsAgain[];
    /** Whether customers are as they were, but for those who came. */
    readonly isSame: boolean;
  },
): Promise<Arrangement> {
  const kinds = new Map(made.map(({ name, kind }) => [name, kind]));
  const arrangement = arrangementOf(keyType, customers, made);
  const layout = arrangement.arranged.layout;
  const versions = await keepVersions(connection, layout, {
    kinds,
    ...(isSame && { addedFrom: before.customers }),
    signal,
  });
  const addedTo = (column: string, from: number): AddedRows => ({
    since: before.layout.versions?.latest ?? 0,
    column,
    from,
  });
  const events = made.map(({ name, kind, events: of }): [string, ArrangedEvents] => {
    const added = addedTo("rowid", before.events[name]?.rows ?? 0);
    return [name, kind === "other" ? of : { ...of, added }];
  });
  return {
    ...arrangement,
    arranged: {
      ...arrangement.arranged,
      layout: { ...layout, versions },
      events: Object.fromEntries(events),
      ...(isSame && { addedCustomers: addedTo(customers.layout.ordinal, before.customers) }),
    },
  };
}
