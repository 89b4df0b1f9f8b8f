import { sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import type { DataState } from "../data/data-state.ts";
import { runColumns } from "./held-run.ts";
import { chosenColumns, memberColumns } from "./member-columns.ts";
import { containsText } from "./member-filter.ts";
import type { MemberList } from "./member-list.ts";

export interface HeldData {
  readonly warehouse: Warehouse;
  readonly data: DataState;
}

/** Which members are wanted, and what of them: rows of the list are `e`, the customers' `a`. */
export interface MemberSearch {
  readonly columns: ReadonlyMap<string, Fragment>;
  /** Names of those that are texts, and of what they are ordered by if it is one. */
  readonly texts: ReadonlySet<string>;
  /** In the list, and containing the filter. */
  readonly where: Fragment;
  /** What they are ordered by before their keys; undefined where it is by these alone. */
  readonly by: Fragment | undefined;
  /** True where the condition or the order reads the customers' table. */
  readonly readsCustomers: boolean;
}

interface Wanted {
  readonly columns: readonly string[];
  readonly filter: string;
  readonly order?: string;
}

/** @throws SatsumaError `SEND_COLUMN` when there is no such attribute or trait */
export async function memberSearch(
  list: MemberList,
  held: HeldData,
  { columns: shown, filter, order }: Wanted,
): Promise<MemberSearch> {
  const by = order === "customer" ? undefined : order;
  const asked = [...new Set(by === undefined ? shown : [...shown, by])];
  const { all, texts } = asked.length === 0 ? nothing : await askedColumns(asked, list, held);
  const columns = new Map([...all].filter(([column]) => shown.includes(column)));
  const searched = new Map([...columns].filter(([column]) => filter !== "" && texts.has(column)));
  const { attributes } = held.data.layout.customers;
  return {
    columns,
    texts,
    where: whereOf(list, held, { filter, searched }),
    by: by === undefined ? undefined : orderedBy(by, { all, texts }, held),
    readsCustomers: [...searched.keys(), ...(by === undefined ? [] : [by])].some((column) =>
      Object.hasOwn(attributes, column),
    ),
  };
}

interface AskedColumns {
  /** Those that are shown, and what they are ordered by. */
  readonly all: ReadonlyMap<string, Fragment>;
  /** Names of those that are texts. */
  readonly texts: ReadonlySet<string>;
}

const nothing: AskedColumns = { all: new Map(), texts: new Set() };

async function askedColumns(
  asked: readonly string[],
  { run }: MemberList,
  { warehouse, data }: HeldData,
): Promise<AskedColumns> {
  const { exact, texts } = await runColumns(warehouse, run);
  const traits = run?.result.traits ?? [];
  const all = chosenColumns(asked, memberColumns(warehouse, { traits, exact }, data));
  const types = data.catalogue.customer.attributes;
  const isText = (column: string): boolean =>
    traits.includes(column)
      ? texts.has(column)
      : ["text", "enum"].includes(types[column]?.type.kind ?? "");
  return { all, texts: new Set([...all.keys()].filter(isText)) };
}

function whereOf(
  { isListed }: MemberList,
  { warehouse }: HeldData,
  {
    filter,
    searched,
  }: { readonly filter: string; readonly searched: ReadonlyMap<string, Fragment> },
): Fragment {
  if (filter === "") return isListed;
  return sql`${isListed} AND ${containsText(filter, searched, warehouse.dialect)}`;
}

/** Texts in the order of their letters, however they are stored. */
function orderedBy(
  by: string,
  { all, texts }: AskedColumns,
  { warehouse }: HeldData,
): Fragment | undefined {
  const value = all.get(by);
  if (value === undefined || !texts.has(by)) return value;
  const writers = warehouse.dialect.texts;
  return writers.ordered(writers.asText(value));
}
