import { compilePanel, name, sql } from "@satsuma/sql";
import type { Fragment, Output, TablePath } from "@satsuma/sql";
import { dropTable, newTable } from "../queries/new-table.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";

/** A table with a row for each customer and instant. */
export interface PanelToFill {
  readonly table: TablePath;
  /** [instant][output]: under the same names at every instant. */
  readonly outputs: readonly (readonly Output[])[];
  /** What it is called while it goes on. */
  readonly stage: string;
  /** What of the rows is kept; all unless given. */
  readonly keep?: (rows: Fragment) => Fragment;
}

/**
 * Writes what is true of every customer at many instants into a new table: `ordinal`, that of the customer and so many more as there
 * are customers for each instant before, `instant`, its number from 0, and a column an output. The session's layout numbers customers.
 */
export async function fillPanel(
  session: Session,
  { table, outputs, stage, keep = (rows) => rows }: PanelToFill,
): Promise<void> {
  const { warehouse, layout, until, work } = session;
  const panel = compilePanel(
    { layout, outputs, asOf: until, prefix: [...table.slice(0, -1), `${table.at(-1)}_of`] },
    warehouse.dialect,
  );
  try {
    for (const [i, step] of panel.tables.entries()) {
      work.signal?.throwIfAborted();
      work.progress?.({ stage, done: i, total: panel.tables.length + 1 });
      await dropTable(session, step.table);
      await warehouse.execute(
        sql`CREATE TABLE ${name(...step.table)} AS ${step.select}`,
        cancel(work),
      );
    }
    const fill = await newTable(session, table);
    await fill(keep(panel.rows), 0);
  } finally {
    for (const step of panel.tables) await dropTable(session, step.table);
  }
}
