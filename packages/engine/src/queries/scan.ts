import { compileScan } from "@satsuma/sql";
import type { Fragment, Output } from "@satsuma/sql";
import type { Range } from "./ranges.ts";
import { ranges } from "./ranges.ts";
import type { Session } from "./session.ts";

/** The statement that computes the outputs of every customer in a range. */
const scan = (session: Session, outputs: readonly Output[], range: Range): Fragment =>
  compileScan(
    { layout: session.layout, outputs, asOf: session.clock.asOf, ...(range && { range }) },
    session.warehouse.dialect,
  );

/** Runs the scan over one range after the other, telling how far it is. */
export async function forEachRange(
  session: Session,
  outputs: readonly Output[],
  stage: string,
  visit: (rows: Fragment, index: number) => Promise<void>,
): Promise<number> {
  const all = ranges(session, outputs);
  for (const [index, range] of all.entries()) {
    session.work.signal?.throwIfAborted();
    session.work.progress?.({ stage, done: index, total: all.length });
    await visit(scan(session, outputs, range), index);
  }
  session.work.progress?.({ stage, done: all.length, total: all.length });
  return all.length;
}
