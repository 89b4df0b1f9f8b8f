import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { numberAt, rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { PublishedRun } from "../state/published.ts";
import type { Evaluation } from "./evaluation.ts";

/** How many are in a segment, and how many came and went since the run before. */
export interface SegmentCount {
  readonly size: number;
  readonly entered: number;
  readonly left: number;
}

/** A new evaluation beside the last one, customer by customer. */
export interface Pairing {
  readonly evaluation: string;
  readonly last: PublishedRun | undefined;
  /** The type of the customers' keys as the warehouse calls it: now, at the last run, and in the change log. */
  readonly keyTypes: readonly string[];
}

/** A new evaluation with the last one, whose keys may have been of another type. */
export async function pairing(
  { warehouse }: Session,
  evaluation: string,
  last: PublishedRun | undefined,
): Promise<Pairing> {
  const keys = [
    [evaluation, "key"],
    ...(last === undefined ? [] : [[last.evaluation, "key"]]),
    ["membership_changes", "customer"],
  ].map(([table, column]) => sql`(table_name = ${table!} AND column_name = ${column!})`);
  const frame = await warehouse.query(
    sql`SELECT DISTINCT data_type FROM information_schema.columns WHERE table_schema = 'satsuma' AND (${join(keys, " OR ")})`,
  );
  return { evaluation, last, keyTypes: rowsOf(frame).map((row) => String(row["data_type"])) };
}

/** Counts every segment in one statement; without an earlier run every member has entered. */
export async function countSegments(
  session: Session,
  { segments }: Evaluation,
  pair: Pairing,
): Promise<{ customers: number; counts: SegmentCount[] }> {
  const columns = segments.flatMap(({ segment, flag }, i) => {
    const now = isMember("n", flag);
    const before = wasMember(pair, segment.name);
    return [
      sql`${count(now)} AS ${name(`size${i}`)}`,
      sql`${count(sql`${now} AND NOT ${before}`)} AS ${name(`entered${i}`)}`,
      sql`${count(sql`${before} AND NOT ${now}`)} AS ${name(`left${i}`)}`,
    ];
  });
  const frame = await session.warehouse.query(
    sql`SELECT ${join([sql`count(n.key) AS customers`, ...columns], ", ")} FROM ${paired(pair)}`,
    cancel(session.work),
  );
  const counts = segments.map((_, i) => ({
    size: numberAt(frame, `size${i}`),
    entered: numberAt(frame, `entered${i}`),
    left: numberAt(frame, `left${i}`),
  }));
  return { customers: numberAt(frame, "customers"), counts };
}

/** Both evaluations side by side; customers that are in one only have unknown flags in the other. */
export function paired(pair: Pairing): Fragment {
  const { evaluation, last } = pair;
  const now = sql`${name("satsuma", evaluation)} AS n`;
  return last === undefined
    ? now
    : sql`${now} FULL JOIN ${name("satsuma", last.evaluation)} AS o ON ${keyOf("n", pair)} = ${keyOf("o", pair)}`;
}

/** Whom a pair of rows is about. */
export const customerOf = (pair: Pairing): Fragment =>
  pair.last === undefined
    ? keyOf("n", pair)
    : sql`COALESCE(${keyOf("n", pair)}, ${keyOf("o", pair)})`;

/** Keys of several types can be told apart as text only. */
export const keysDiffer = ({ keyTypes }: Pairing): boolean => keyTypes.length > 1;

const keyOf = (side: "n" | "o", pair: Pairing): Fragment =>
  keysDiffer(pair) ? sql`CAST(${raw(side)}.key AS text)` : sql`${raw(side)}.key`;

/** A never unknown test of a flag. */
export const isMember = (side: "n" | "o", flag: string): Fragment =>
  sql`COALESCE(${raw(side)}.${name(flag)}, FALSE)`;

/** Whether a customer was in a segment at the run before: no for segments it did not have. */
export function wasMember({ last }: Pairing, segment: string): Fragment {
  const flag = last?.flags.get(segment);
  return flag === undefined ? sql`FALSE` : isMember("o", flag);
}

const count = (condition: Fragment): Fragment => sql`count(CASE WHEN ${condition} THEN 1 END)`;
