import type { TableReport } from "@satsuma/engine";
import type { LeftOut } from "@satsuma/model";

/** The account of a table's rows. The reasons of single rows are not in it: they quote what was found in them. */
export interface TableAccount {
  readonly name: string;
  readonly files: number;
  readonly read: number;
  readonly kept: number;
  readonly leftOut: readonly LeftOut[];
  readonly rejected: number;
  /** Columns whose values were rejected, those with most rows first; of the rejects that are listed. */
  readonly rejectedBy: readonly string[];
  readonly orphans: number;
  readonly duplicateKeys: number;
}

export const tableAccount = ({
  name,
  files,
  count: { read, kept, leftOut, rejected },
  rejected: rows,
  orphans,
  duplicateKeys,
}: TableReport): TableAccount => ({
  name,
  files: files.length,
  read,
  kept,
  leftOut,
  rejected,
  rejectedBy: columnsOf(rows),
  orphans,
  duplicateKeys,
});

function columnsOf(rows: TableReport["rejected"]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { column } of rows)
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([column]) => column);
}
