import type { ImportCount, LeftOut } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { ChosenCustomers, ErasedTables, Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { erasedReason } from "../import/accounts.ts";
import { mark, reason } from "../import/import-run.ts";
import { countOf, rejectedOf } from "../import/known-import.ts";
import { chosenKeys, isOneOf } from "./chosen-keys.ts";
import { nextVersion } from "../import/register.ts";
import type { OwnedTable } from "./owned-tables.ts";
import { keepOnly } from "./rewrite.ts";

/** Deletes the rows of customers from an imported table, with what was told of those that were rejected. */
export async function eraseFrom(
  connection: Connection,
  table: OwnedTable,
  {
    customers,
    signal,
  }: { readonly customers: ChosenCustomers; readonly signal: AbortSignal | undefined },
): Promise<ErasedTables["imports"][string]> {
  const keys = await chosenKeys(connection, table, customers, signal);
  if (keys.length > 0) {
    const isTheirs = isOneOf(table.key, keys);
    const gone = await fates(connection, table, isTheirs);
    await forgetRejects(connection, table, isTheirs);
    await keepOnly(connection, { table: table.rows, rows: sql`not ${isTheirs}` }, signal);
    await register(connection, table, less(await countOf(connection, table.name), gone));
  }
  return {
    count: await countOf(connection, table.name),
    rejected: await rejectedOf(connection, table.name),
  };
}

/** Rows of one fate: rejected, left out for a reason, or kept. */
interface Fate {
  readonly isRejected: boolean;
  readonly left: LeftOut["kind"] | undefined;
  readonly rows: number;
}

async function fates(
  connection: Connection,
  { rows }: OwnedTable,
  isTheirs: Fragment,
): Promise<readonly Fate[]> {
  const groups = await connection.rows(
    sql`select ${name(mark.problem)} is not null as is_bad, ${name(mark.left)} as reason, count(*) as rows from ${rows} where ${isTheirs} group by all`,
  );
  return groups.map((group) => ({
    isRejected: group["is_bad"] === true,
    left: kinds.get(Number(group["reason"] ?? 0)),
    rows: Number(group["rows"]),
  }));
}

const kinds: ReadonlyMap<number, LeftOut["kind"]> = new Map([
  [reason.filter, "filter"],
  [reason.customer, "customer"],
  [reason.time, "time"],
  [reason.olderVersion, "older version"],
]);

const rejectedRows = name("satsuma", "rejected_rows");

/** What was told of rejected rows quotes what stood in them. One row of several that were told the same way is as good as another. */
async function forgetRejects(
  connection: Connection,
  table: OwnedTable,
  isTheirs: Fragment,
): Promise<void> {
  const values = await connection.rows(
    sql`select ${name(mark.found)} as found, count(*) as rows from ${table.rows} where ${isTheirs} and ${name(mark.problem)} is not null group by all`,
  );
  for (const { found, rows } of values) {
    const told = sql`table_name = ${table.name} and starts_with(reason, ${`found ${JSON.stringify(found)}`})`;
    await keepOnly(connection, {
      table: rejectedRows,
      rows: sql`not coalesce(rowid in (select rowid from ${rejectedRows} where ${told} limit ${Number(rows)}), false)`,
    });
  }
}

/** The account when rows are gone: as if they had been left out when they were read. */
function less(count: ImportCount, gone: readonly Fate[]): ImportCount {
  const rowsWhere = (holds: (fate: Fate) => boolean): number =>
    gone.filter(holds).reduce((sum, { rows }) => sum + rows, 0);
  const rejected = rowsWhere(({ isRejected }) => isRejected);
  const before = count.leftOut.find(({ kind }) => kind === "erased")?.rows ?? 0;
  const others = count.leftOut
    .filter(({ kind }) => kind !== "erased")
    .map((each) => ({
      ...each,
      rows: each.rows - rowsWhere(({ isRejected, left }) => !isRejected && left === each.kind),
    }));
  const erased: LeftOut = {
    kind: "erased",
    reason: erasedReason,
    rows: before + rowsWhere(() => true),
  };
  return {
    read: count.read,
    accepted: count.accepted + rejected,
    rejected: count.rejected - rejected,
    kept: count.kept - rowsWhere(({ isRejected, left }) => !isRejected && left === undefined),
    leftOut: [...others, erased].filter(({ rows }) => rows > 0),
  };
}

/** Another version, so that the customers are numbered anew, and of no fingerprint and no files: what it is made of has other rows. */
async function register(
  connection: Connection,
  { name: table }: OwnedTable,
  { accepted, rejected, kept, leftOut }: ImportCount,
): Promise<void> {
  const version = await nextVersion(connection);
  await connection.execute(
    sql`update satsuma.imports set version = ${version}, whole = ${version}, accepted = ${accepted}, rejected = ${rejected},
    kept = ${kept}, left_out = ${JSON.stringify(leftOut)}, fingerprint = null, way = null, files = null where table_name = ${table}`,
  );
}
