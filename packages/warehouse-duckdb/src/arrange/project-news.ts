import type { ArrangeRequest } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { keyOfType, keyType, keyTypes } from "./customer-key.ts";
import type { CustomerKey, ProjectTables } from "./customer-key.ts";
import type { Imported } from "./imported.ts";
import type { LastArrangement } from "./last-arrangement.ts";
import { newsSince } from "./table-news.ts";
import type { TableNews } from "./table-news.ts";

/** An arrangement that starts from the one before. */
export interface Again {
  readonly request: ArrangeRequest;
  readonly tables: ProjectTables;
  readonly before: LastArrangement;
  readonly signal: AbortSignal | undefined;
}

/** What is new since then. */
export interface ProjectNews {
  /** Whether there is a table of customers that was read again. */
  readonly isOfCustomers: boolean;
  /** Every event table and what is new of it. */
  readonly events: readonly { readonly event: Imported; readonly news: TableNews }[];
}

/** What is new of the tables of a project; undefined where any customer may have gone with rows that are there no more. */
export async function newsOf(
  connection: Connection,
  { tables: { customers, events }, before: { versions } }: Again,
): Promise<ProjectNews | undefined> {
  const [own = null, ...others] = versions;
  const found: ProjectNews["events"][number][] = [];
  for (const [i, event] of events.entries())
    found.push({ event, news: await newsSince(connection, event, others[i] ?? 0) });
  const isAnyOther = found.some(({ news }) => news.kind === "other");
  if (customers === undefined && isAnyOther) return undefined;
  return { isOfCustomers: (customers?.version ?? null) !== own, events: found };
}

/** The event tables of which something is new, each with the rows that are. */
export const newRows = ({ events }: ProjectNews): Imported[] =>
  events.flatMap(({ event, news }) => {
    if (news.kind === "same") return [];
    return [news.kind === "added" ? { ...event, rows: news.rows } : event];
  });

/** How customers' keys are read, where that is as it was. */
export async function sameKey(
  connection: Connection,
  { request, tables, before: { keyType: was } }: Again,
  news: ProjectNews,
): Promise<CustomerKey | undefined> {
  const isWide = was === keyTypes(request).wide;
  const mayShrink = news.isOfCustomers || news.events.some((of) => of.news.kind === "other");
  if (isWide && !mayShrink) return keyOfType(was);
  const customers = news.isOfCustomers ? tables.customers : undefined;
  const looked = isWide ? tables : { customers, events: newRows(news) };
  return (await keyType(connection, request, looked)) === was ? keyOfType(was) : undefined;
}
