import { sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { MemberList } from "./member-list.ts";
import { memberRows } from "./member-rows.ts";
import { memberSearch } from "./member-search.ts";
import type { HeldData, MemberSearch } from "./member-search.ts";
import { memberOrder } from "./member-window.ts";
import type { ExportOptions } from "./members-result.ts";
import { guarded } from "./spreadsheet-guard.ts";

/**
 * An audience for a file: `customer` and the columns that are chosen, in the order and with the filter that are asked for. For
 * spreadsheets no text is a formula.
 *
 * @throws SatsumaError `SEND_COLUMN` when there is no such attribute or trait
 */
export async function listedMembers(
  list: MemberList,
  held: HeldData,
  options: ExportOptions,
): Promise<Fragment> {
  const { columns = [], filter = "", direction, forSpreadsheet = false } = options;
  const search = await memberSearch(list, held, { ...options, columns, filter });
  const tables = { list, data: held.data };
  const rows = forSpreadsheet
    ? memberRows(...guardedRows(search, list, held))
    : memberRows(search, tables);
  return sql`${rows} WHERE ${search.where} ORDER BY ${memberOrder(search.by, direction === "falling")}`;
}

/** The same rows, of which no text is a formula. */
function guardedRows(
  { columns, texts, readsCustomers }: MemberSearch,
  list: MemberList,
  { data }: HeldData,
): Parameters<typeof memberRows> {
  const safe = new Map(
    [...columns].map(([column, value]) => [column, texts.has(column) ? guarded(value) : value]),
  );
  const { kind } = data.catalogue.customer.key.type;
  const key = kind === "text" || kind === "enum" ? guarded(sql`e.key`) : sql`e.key`;
  return [{ columns: safe, readsCustomers }, { list, data }, key];
}
