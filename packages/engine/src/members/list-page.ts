import { sql } from "@satsuma/sql";
import type { Work } from "../project-options.ts";
import { numberAt, rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import { askedPage } from "./asked-page.ts";
import type { AskedPage } from "./asked-page.ts";
import type { MemberList } from "./member-list.ts";
import { memberRows, ownRows } from "./member-rows.ts";
import { memberSearch } from "./member-search.ts";
import type { HeldData, MemberSearch } from "./member-search.ts";
import { windowRows } from "./member-window.ts";
import type { MemberPage, PageOptions } from "./members-result.ts";

/** A list, and how many it has. */
interface CountedList {
  readonly list: MemberList;
  readonly size: number;
}

type Page = Pick<MemberPage, "size" | "matching" | "members" | "next">;

/**
 * One page of a list. After a key it costs the same however far in it is; by its place in an order, one look at every row.
 *
 * @throws RangeError when it makes no sense, SatsumaError `SEND_COLUMN` when there is no such attribute or trait
 */
export async function listPage(
  { list, size }: CountedList,
  held: HeldData,
  options: PageOptions & Work,
): Promise<Page> {
  const asked = askedPage(options);
  const search = await memberSearch(list, held, { ...options, ...asked });
  const matching =
    asked.filter === "" ? size : await countMatching(list, held, { search, work: options });
  const told = { size, ...(asked.filter === "" ? {} : { matching }) };
  if (!asked.isByPlace)
    return { ...told, ...(await pageAfter(list, held, { search, asked, options })) };
  const { warehouse, data } = held;
  const rows = windowRows(search, { list, data }, { ...asked, count: matching });
  return { ...told, members: rowsOf(await warehouse.query(rows, cancel(options))) };
}

async function countMatching(
  { rows }: MemberList,
  { warehouse, data }: HeldData,
  { search, work }: { readonly search: MemberSearch; readonly work: Work },
): Promise<number> {
  const own = search.readsCustomers ? ownRows(data) : sql``;
  const frame = await warehouse.query(
    sql`SELECT count(*) AS matching FROM ${rows} ${own} WHERE ${search.where}`,
    cancel(work),
  );
  return numberAt(frame, "matching");
}

async function pageAfter(
  list: MemberList,
  { warehouse, data }: HeldData,
  { search, asked: { limit }, options }: PageAfter,
): Promise<Pick<Page, "members" | "next">> {
  const { after } = options;
  const where =
    after === undefined
      ? search.where
      : sql`${search.where} AND e.key > ${warehouse.dialect.literals.textFor(after, sql`e.key`)}`;
  const frame = await warehouse.query(
    sql`${memberRows(search, { list, data })} WHERE ${where} ORDER BY e.key LIMIT ${limit + 1}`,
    cancel(options),
  );
  const rows = rowsOf(frame);
  const members = rows.slice(0, limit);
  const last = rows.length > limit ? members.at(-1) : undefined;
  return { members, ...(last === undefined ? {} : { next: String(last["customer"]) }) };
}

interface PageAfter {
  readonly search: MemberSearch;
  readonly asked: AskedPage;
  readonly options: PageOptions & Work;
}
