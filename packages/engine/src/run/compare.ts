import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, TablePath } from "@satsuma/sql";
import { countWhere } from "../queries/count-where.ts";
import { numberAt, rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { PublishedRun } from "../state/published.ts";
import type { Evaluation } from "./evaluation.ts";
import { workTables } from "./work-tables.ts";

/** How many are in a segment, and how many came and went since the run before. */
export interface SegmentCount {
  readonly size: number;
  readonly entered: number;
  readonly left: number;
}

/** A new evaluation beside the last one, customer by customer. */
export interface Pairing {
  /** Of everyone, or only of those who were evaluated again. */
  readonly table: TablePath;
  readonly last: PublishedRun | undefined;
  /** The rows of the last one that belong to it, with those of customers who are gone: what follows FROM. */
  readonly before: Fragment | undefined;
  /** False where nobody who was there at the last run can be gone. */
  readonly mayBeGone: boolean;
  /** The type of the customers' keys as the warehouse calls it: now, at the last run, and in the change log. */
  readonly keyTypes: readonly string[];
}

/** What is held against the last run. */
interface Compare extends Pick<Pairing, "before" | "mayBeGone"> {
  readonly rows: TablePath;
}

/** A new evaluation with the last one, whose keys may have been of another type. */
export async function pairing(
  { warehouse }: Session,
  { rows: table, before, mayBeGone }: Compare,
  last: PublishedRun | undefined,
): Promise<Pairing> {
  const keys = [
    [table.at(-1), "key"],
    ...(last === undefined ? [] : [[last.evaluation, "key"]]),
    ["membership_changes", "customer"],
  ].map(([of, column]) => sql`(table_name = ${of!} AND column_name = ${column!})`);
  const frame = await warehouse.query(
    sql`SELECT DISTINCT data_type FROM information_schema.columns WHERE table_schema = 'satsuma' AND (${join(keys, " OR ")})`,
  );
  const keyTypes = rowsOf(frame).map((row) => String(row["data_type"]));
  return { table, last, before, mayBeGone, keyTypes };
}

/** A segment as a test of who is in it now, and of who was. */
interface Compared {
  readonly now: Fragment;
  readonly before: Fragment;
}

/** Columns of the table of changes: yes for who entered, no for who left, one a segment, by its place; then one a segment that is gone. */
export const changeColumn = (place: number): string => `c${place}`;

/** Segments of the last run that are no more, in an order that stays. */
export function goneSegments({ segments }: Evaluation, last: PublishedRun | undefined): string[] {
  const present = new Set(segments.map(({ segment }) => segment.name));
  return [...(last?.flags.keys() ?? [])].filter((segment) => !present.has(segment));
}

/**
 * Holds two runs against each other, once: keeps a row for each customer who came, went or is in other segments than before. Everybody
 * leaves a segment that is no longer there.
 *
 * @param codes columns of the new evaluation that are taken along
 */
export async function keepChanges(
  { warehouse, work }: Session,
  evaluation: Evaluation,
  pair: Pairing,
  codes: readonly string[],
): Promise<void> {
  const compared: Compared[] = [
    ...evaluation.segments.map(({ segment, flag }) => ({
      now: isMember("n", flag),
      before: wasMember(pair, segment.name),
    })),
    ...goneSegments(evaluation, pair.last).map((segment) => ({
      now: sql`FALSE`,
      before: wasMember(pair, segment),
    })),
  ];
  const moves = compared.map(
    ({ now, before }, i) =>
      sql`CASE WHEN ${now} <> ${before} THEN ${now} END AS ${name(changeColumn(i))}`,
  );
  const [isNew, isGone] =
    pair.last === undefined ? [sql`FALSE`, sql`FALSE`] : [sql`o.key IS NULL`, sql`n.key IS NULL`];
  const identity = [
    sql`${customerOf(pair)} AS customer`,
    sql`${isNew} AS is_new`,
    sql`${isGone} AS is_gone`,
  ];
  // Asked of the flags themselves: a customer who moved in one segment is not looked at for the others.
  const isChanged = [isNew, isGone, ...compared.map(({ now, before }) => sql`${now} <> ${before}`)];
  const columns = [...identity, ...moves, ...codes.map((code) => name("n", code))];
  const table = name(...workTables.changes);
  await warehouse.execute(sql`DROP TABLE IF EXISTS ${table}`);
  await warehouse.execute(
    sql`CREATE TABLE ${table} AS SELECT ${join(columns, ", ")} FROM ${paired(pair)} WHERE ${join(isChanged, " OR ")}`,
    cancel(work),
  );
}

/** How many entered and left each segment, by the table of changes. */
export async function countMoves(
  { warehouse, work }: Session,
  segments: number,
): Promise<Omit<SegmentCount, "size">[]> {
  const places = Array.from({ length: segments }, (_, i) => i);
  if (segments === 0) return [];
  const counts = places.flatMap((i) => [
    sql`${countWhere(name(changeColumn(i)))} AS ${name(`entered${i}`)}`,
    sql`${countWhere(sql`NOT ${name(changeColumn(i))}`)} AS ${name(`left${i}`)}`,
  ]);
  const frame = await warehouse.query(
    sql`SELECT ${join(counts, ", ")} FROM ${name(...workTables.changes)}`,
    cancel(work),
  );
  return places.map((i) => ({
    entered: numberAt(frame, `entered${i}`),
    left: numberAt(frame, `left${i}`),
  }));
}

/** All customers of an evaluation and how many are in each segment. */
export async function countMembers(
  { warehouse, work }: Session,
  { segments }: Evaluation,
  table: TablePath,
): Promise<{ customers: number; sizes: number[] }> {
  const counts = segments.map(
    ({ flag }, i) => sql`${countWhere(name(flag))} AS ${name(`size${i}`)}`,
  );
  const frame = await warehouse.query(
    sql`SELECT ${join([sql`count(*) AS customers`, ...counts], ", ")} FROM ${name(...table)}`,
    cancel(work),
  );
  return {
    customers: numberAt(frame, "customers"),
    sizes: segments.map((_, i) => numberAt(frame, `size${i}`)),
  };
}

/** Both evaluations side by side; customers that are in one only have unknown flags in the other. */
function paired(pair: Pairing): Fragment {
  const now = sql`${name(...pair.table)} AS n`;
  return pair.before === undefined
    ? now
    : sql`${now} ${raw(pair.mayBeGone ? "FULL" : "LEFT")} JOIN ${pair.before} AS o ON ${keyOf("n", pair)} = ${keyOf("o", pair)}`;
}

/** Whom a pair of rows is about. */
const customerOf = (pair: Pairing): Fragment =>
  pair.before === undefined
    ? keyOf("n", pair)
    : sql`COALESCE(${keyOf("n", pair)}, ${keyOf("o", pair)})`;

/** Keys of several types can be told apart as text only. */
export const keysDiffer = ({ keyTypes }: Pairing): boolean => keyTypes.length > 1;

const keyOf = (side: "n" | "o", pair: Pairing): Fragment =>
  keysDiffer(pair) ? sql`CAST(${raw(side)}.key AS text)` : sql`${raw(side)}.key`;

/** A never unknown test of a flag. */
const isMember = (side: "n" | "o", flag: string): Fragment =>
  sql`COALESCE(${raw(side)}.${name(flag)}, FALSE)`;

/** Whether a customer was in a segment at the run before: no for segments it did not have. */
function wasMember({ last }: Pairing, segment: string): Fragment {
  const flag = last?.flags.get(segment);
  return flag === undefined ? sql`FALSE` : isMember("o", flag);
}
