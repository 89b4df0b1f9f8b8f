import { compileScan } from "@satsuma/sql";
import type { Fragment, Output } from "@satsuma/sql";
import type { Range } from "./ranges.ts";
import type { Session } from "./session.ts";

/** What a scan took: statements that read the event tables, one a stratum, and the ranges of customers they ran over. */
export interface ScanCost {
  readonly statements: number;
  readonly ranges: number;
}

/** Outputs to be computed of every customer. */
export interface Scan {
  readonly session: Session;
  readonly outputs: readonly Output[];
  /** The stretches of customers it is cut into. */
  readonly ranges: readonly Range[];
  /** What it is called while it goes on. */
  readonly stage: string;
}

/** Told of the rows of each range: a query, and which range it is, from 0. */
export type Visit = (rows: Fragment, index: number) => Promise<void>;

/** The statement that computes the outputs of every customer in a range. */
export const scanRows = (
  { session, outputs }: Pick<Scan, "session" | "outputs">,
  range?: Range,
): Fragment =>
  compileScan(
    { layout: session.layout, outputs, asOf: session.until, ...(range && { range }) },
    session.warehouse.dialect,
  );

/** Runs a scan over one range after the other, telling how far it is. Rankings are then among the customers of each range. */
export async function scanRanges(scan: Scan, visit: Visit): Promise<ScanCost> {
  const { session, ranges: all, stage } = scan;
  for (const [index, range] of all.entries()) {
    session.work.signal?.throwIfAborted();
    session.work.progress?.({ stage, done: index, total: all.length });
    await visit(scanRows(scan, range), index);
  }
  session.work.progress?.({ stage, done: all.length, total: all.length });
  return { statements: 1, ranges: all.length };
}
