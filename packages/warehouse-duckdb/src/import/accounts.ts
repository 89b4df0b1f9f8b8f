import { SatsumaError } from "@satsuma/model";
import type { ImportCount, LeftOut } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import { mark, reason } from "./import-run.ts";
import type { ImportRun } from "./import-run.ts";

/**
 * The account of an import, from the marks of its rows.
 * @param read rows that were read, counted apart from the engine; `unread` of them never reached the table
 * @throws SatsumaError `DATA_COUNT_MISMATCH` when the account does not balance, which is a fault of this program
 */
export async function account(
  run: ImportRun,
  { read, unread }: { readonly read: number; readonly unread: number },
): Promise<ImportCount> {
  const groups = await run.connection.rows(
    sql`select ${name(mark.problem)} is not null as is_bad, ${name(mark.left)} as reason, count(*) as rows
    from ${name(...run.rows)} group by all`,
  );
  const rowsWhere = (isBad: boolean, why: number | null): number =>
    Number(
      groups.find((row) => row["is_bad"] === isBad && (isBad || row["reason"] === why))?.["rows"] ??
        0,
    );
  const rejected = rowsWhere(true, null) + unread;
  const kept = rowsWhere(false, null);
  const leftOut = reasons(run).map(({ mark: why, ...told }) => ({
    ...told,
    rows: rowsWhere(false, why),
  }));
  const accepted = kept + leftOut.reduce((sum, { rows }) => sum + rows, 0);
  if (read !== accepted + rejected) throw countMismatch(run.table.name, read, accepted + rejected);
  return { read, accepted, rejected, kept, leftOut: leftOut.filter(({ rows }) => rows > 0) };
}

/** The accounts of two parts of a table as one, told as the run would tell it. */
export function sumOfCounts(
  run: ImportRun,
  [first, second]: readonly [ImportCount, ImportCount],
): ImportCount {
  const parts = [...first.leftOut, ...second.leftOut];
  const leftOut = reasons(run).map(({ kind, reason: why }) => ({
    kind,
    reason: why,
    rows: parts.reduce((sum, part) => sum + (part.kind === kind ? part.rows : 0), 0),
  }));
  return {
    read: first.read + second.read,
    accepted: first.accepted + second.accepted,
    rejected: first.rejected + second.rejected,
    kept: first.kept + second.kept,
    leftOut: leftOut.filter(({ rows }) => rows > 0),
  };
}

/** What is told of the rows of customers who were erased. */
export const erasedReason = "the customer was erased";

/** The reasons of an import in the order they are looked at: a row is left out for the first that applies. */
function reasons({
  table,
}: ImportRun): readonly (Omit<LeftOut, "rows"> & { readonly mark: number })[] {
  const { where, customer, time = "", key = "key" } = table;
  return [
    { kind: "filter", mark: reason.filter, reason: `not (${where?.text ?? ""})` },
    { kind: "customer", mark: reason.customer, reason: `${customer} is unknown` },
    { kind: "time", mark: reason.time, reason: `${time} is unknown` },
    {
      kind: "older version",
      mark: reason.olderVersion,
      reason: `an older version of the same ${key}`,
    },
    { kind: "erased", mark: reason.erased, reason: erasedReason },
  ];
}

/** Rows went missing or appeared: a fault of this program, told rather than passed over. */
export const countMismatch = (what: string, expected: number, found: number): SatsumaError =>
  new SatsumaError(
    "DATA_COUNT_MISMATCH",
    `${what} has ${expected} rows, but ${found} were accounted for; nothing was changed`,
    { help: "This is a fault of Satsuma, please report it with a few lines of the file." },
  );
