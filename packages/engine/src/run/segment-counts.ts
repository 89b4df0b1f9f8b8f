import { join, name, sql } from "@satsuma/sql";
import { countWhere } from "../queries/count-where.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { changeColumn } from "./compare.ts";
import type { Evaluation } from "./evaluation.ts";
import { workTables } from "./work-tables.ts";

/** How many are in a segment, and how many came and went since the run before. */
export interface SegmentCount {
  readonly size: number;
  readonly entered: number;
  readonly left: number;
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
  published: string,
): Promise<{ customers: number; sizes: number[] }> {
  const counts = segments.map(
    ({ flag }, i) => sql`${countWhere(name(flag))} AS ${name(`size${i}`)}`,
  );
  const frame = await warehouse.query(
    sql`SELECT ${join([sql`count(*) AS customers`, ...counts], ", ")} FROM ${name("satsuma", published)}`,
    cancel(work),
  );
  return {
    customers: numberAt(frame, "customers"),
    sizes: segments.map((_, i) => numberAt(frame, `size${i}`)),
  };
}
