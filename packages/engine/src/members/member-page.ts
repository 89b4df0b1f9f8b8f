import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import { isInAudience, countAudience } from "../audience/published-audience.ts";
import type { PublishedAudience } from "../audience/published-audience.ts";
import type { DataState } from "../data/data-state.ts";
import type { Work } from "../project-options.ts";
import { rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import { exactColumns } from "./held-run.ts";
import { traitTypes } from "../send/trait-types.ts";
import { chosenColumns, memberColumns } from "./member-columns.ts";
import type { MemberPage, MemberPageOptions } from "./members-result.ts";
import { guarded } from "./spreadsheet-guard.ts";

/**
 * One page of an audience, found by the key that the page before ended with: it costs the same however far in it is.
 *
 * @throws SatsumaError `SEND_COLUMN` when there is no such attribute or trait
 */
export async function memberPage(
  audience: PublishedAudience,
  { warehouse, data }: HeldData,
  options: MemberPageOptions & Work,
): Promise<MemberPage> {
  const { after, limit = 100, columns = [] } = options;
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`limit must be a whole number of at least 1, got ${limit}`);
  const { asOf, size } = await countAudience(audience, warehouse, options);
  const wanted =
    columns.length === 0
      ? new Map<string, Fragment>()
      : await columnsOf(columns, audience, { warehouse, data });
  const where =
    after === undefined
      ? isInAudience(audience)
      : sql`${isInAudience(audience)} AND e.key > ${warehouse.dialect.literals.textFor(after, sql`e.key`)}`;
  const frame = await warehouse.query(
    sql`${memberRows(audience, wanted, data)} WHERE ${where} ORDER BY e.key LIMIT ${limit + 1}`,
    cancel(options),
  );
  const rows = rowsOf(frame);
  const members = rows.slice(0, limit);
  const last = rows.length > limit ? members.at(-1) : undefined;
  const next = last === undefined ? {} : { next: String(last["customer"]) };
  return { asOf, run: audience.run.run, size, members, ...next };
}

/**
 * An audience in key order: `customer` and the columns that are chosen.
 *
 * @throws SatsumaError `SEND_COLUMN` when there is no such attribute or trait
 */
export async function membersWith(
  chosen: readonly string[],
  audience: PublishedAudience,
  held: HeldData,
): Promise<Fragment> {
  const columns = await columnsOf(chosen, audience, held);
  return inOrder(audience, memberRows(audience, columns, held.data));
}

/** The same for spreadsheets: no text is a formula. @throws SatsumaError `SEND_COLUMN` when there is no such attribute or trait */
export async function guardedMembers(
  chosen: readonly string[],
  audience: PublishedAudience,
  held: HeldData,
): Promise<Fragment> {
  const { catalogue } = held.data;
  const traits = traitTypes(audience.run.result.traits, catalogue);
  const columns = await columnsOf(chosen, audience, held);
  const safe = [...columns].map(
    ([column, value]) =>
      [
        column,
        guarded(
          value,
          (catalogue.customer.attributes[column] ?? { type: traits.get(column) }).type,
        ),
      ] as const,
  );
  const key = guarded(sql`e.key`, catalogue.customer.key.type);
  return inOrder(audience, memberRows(audience, new Map(safe), held.data, key));
}

const inOrder = (audience: PublishedAudience, rows: Fragment): Fragment =>
  sql`${rows} WHERE ${isInAudience(audience)} ORDER BY e.key`;

interface HeldData {
  readonly warehouse: Warehouse;
  readonly data: DataState;
}

async function columnsOf(
  chosen: readonly string[],
  { run }: PublishedAudience,
  { warehouse, data }: HeldData,
): Promise<ReadonlyMap<string, Fragment>> {
  const exact = await exactColumns(warehouse, run);
  return chosenColumns(chosen, memberColumns(warehouse, { run, exact }, data));
}

/** `customer` and columns, of everybody in a run's table. */
function memberRows(
  { run }: PublishedAudience,
  columns: ReadonlyMap<string, Fragment>,
  { layout: { customers } }: DataState,
  key = sql`e.key`,
): Fragment {
  const selected = [...columns].map(([as, value]) => sql`${value} AS ${name(as)}`);
  const from = sql`FROM ${name("satsuma", run.evaluation)} AS e`;
  const own = sql`LEFT JOIN ${name(...customers.table)} AS a ON a.${name(customers.key)} = e.key`;
  const all = join([sql`${key} AS customer`, ...selected], ", ");
  return columns.size === 0 ? sql`SELECT ${all} ${from}` : sql`SELECT ${all} ${from} ${own}`;
}
