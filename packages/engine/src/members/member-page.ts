import { sql } from "@satsuma/sql";
import { countAudience } from "../audience/published-audience.ts";
import type { PublishedAudience } from "../audience/published-audience.ts";
import type { Work } from "../project-options.ts";
import { numberAt, rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import { askedPage } from "./asked-page.ts";
import type { AskedPage } from "./asked-page.ts";
import { memberRows, ownRows, runRows } from "./member-rows.ts";
import { memberSearch } from "./member-search.ts";
import type { HeldData, MemberSearch } from "./member-search.ts";
import { windowRows } from "./member-window.ts";
import type { MemberPage, MemberPageOptions } from "./members-result.ts";

/**
 * One page of an audience. After a key it costs the same however far in it is; by its place in an order, one look at every member.
 *
 * @throws RangeError when it makes no sense, SatsumaError `SEND_COLUMN` when there is no such attribute or trait, `RUN_CHANGED` when pages
 * of another run are wanted
 */
export async function memberPage(
  audience: PublishedAudience,
  held: HeldData,
  options: MemberPageOptions & Work,
): Promise<MemberPage> {
  const asked = askedPage(options, audience.run);
  const { asOf, size } = await countAudience(audience, held.warehouse, options);
  const search = await memberSearch(audience, held, { ...options, ...asked });
  const matching =
    asked.filter === "" ? size : await countMatching(audience, held, { search, work: options });
  const told = {
    asOf,
    run: audience.run.run,
    size,
    ...(asked.filter === "" ? {} : { matching }),
  };
  if (!asked.isByPlace)
    return { ...told, ...(await pageAfter(audience, held, { search, asked, options })) };
  const { warehouse, data } = held;
  const rows = windowRows(search, { run: audience.run, data }, { ...asked, count: matching });
  return { ...told, members: rowsOf(await warehouse.query(rows, cancel(options))) };
}

async function countMatching(
  { run }: PublishedAudience,
  { warehouse, data }: HeldData,
  { search, work }: { readonly search: MemberSearch; readonly work: Work },
): Promise<number> {
  const own = search.readsCustomers ? ownRows(data) : sql``;
  const frame = await warehouse.query(
    sql`SELECT count(*) AS matching FROM ${runRows(run)} ${own} WHERE ${search.where}`,
    cancel(work),
  );
  return numberAt(frame, "matching");
}

async function pageAfter(
  audience: PublishedAudience,
  { warehouse, data }: HeldData,
  { search, asked: { limit }, options }: PageAfter,
): Promise<Pick<MemberPage, "members" | "next">> {
  const { after } = options;
  const where =
    after === undefined
      ? search.where
      : sql`${search.where} AND e.key > ${warehouse.dialect.literals.textFor(after, sql`e.key`)}`;
  const frame = await warehouse.query(
    sql`${memberRows(search, { run: audience.run, data })} WHERE ${where} ORDER BY e.key LIMIT ${limit + 1}`,
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
  readonly options: MemberPageOptions & Work;
}
