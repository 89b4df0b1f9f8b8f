import { join, sql } from "@satsuma/sql";
import { rowsOf } from "../queries/read.ts";
import type { Session } from "../queries/session.ts";
import { logTables } from "../state/log-tables.ts";
import type { PublishedRun } from "../state/published.ts";

/** What a new evaluation is held against, customer by customer. */
export interface Pairing {
  /** The table in the schema `satsuma` that is to be published. */
  readonly published: string;
  readonly last: PublishedRun | undefined;
  /**
   * True where the table is that of the last run, and only the rows of some customers take the place of theirs in it. What is unknown
   * in those is as it was.
   */
  readonly isPatch: boolean;
  /** The type of the customers' keys as the warehouse calls it: now, at the last run, and in the change log. */
  readonly keyTypes: readonly string[];
}

/** A new evaluation with the last one, whose keys may have been of another type. */
export async function pairing(
  { warehouse }: Session,
  { published, last, isPatch }: Omit<Pairing, "keyTypes">,
): Promise<Pairing> {
  const keys = [
    [published, "key"],
    ...(last === undefined ? [] : [[last.evaluation, "key"]]),
    [logTables.moves, "customer"],
  ].map(([of, column]) => sql`(table_name = ${of!} AND column_name = ${column!})`);
  const frame = await warehouse.query(
    sql`SELECT DISTINCT data_type FROM information_schema.columns WHERE table_schema = 'satsuma' AND (${join(keys, " OR ")})`,
  );
  const keyTypes = rowsOf(frame).map((row) => String(row["data_type"]));
  return { published, last, isPatch, keyTypes };
}

/** Keys of several types can be told apart as text only. */
export const keysDiffer = ({ keyTypes }: Pick<Pairing, "keyTypes">): boolean => keyTypes.length > 1;
