import { name, sql } from "@satsuma/sql";
import { countCustomers } from "../queries/count-where.ts";
import { rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { MoveCause, SegmentDiff } from "./diff-result.ts";
import type { PairedSides, Side } from "./sides.ts";
import { sidesTable } from "./with-sides.ts";

/** Keys that are shown of each cause. */
const shown = 3;

/** How many were in, are in and stay, for each pair, and how many customers there are: one query over the flags. */
export async function countSides(
  session: Session,
  sides: readonly PairedSides[],
): Promise<{ customers: number; sizes: Pick<SegmentDiff, "before" | "after" | "stayed">[] }> {
  const asked = sides.flatMap(({ before, after }) => [
    before.isMember,
    after.isMember,
    sql`${before.isMember} AND ${after.isMember}`,
  ]);
  const { customers, sizes } = await countCustomers(session, name(...sidesTable), asked);
  return {
    customers,
    sizes: sides.map((_, i) => ({
      before: sizes[3 * i]!,
      after: sizes[3 * i + 1]!,
      stayed: sizes[3 * i + 2]!,
    })),
  };
}

/** Why customers come and go, the most frequent cause first. */
export async function countCauses(
  session: Session,
  { before, after, isSame }: PairedSides,
): Promise<Pick<SegmentDiff, "entering" | "leaving">> {
  if (isSame) return { entering: [], leaving: [] };
  const entered = sql`${after.isMember} AND NOT ${before.isMember}`;
  const left = sql`${before.isMember} AND NOT ${after.isMember}`;
  const moves = sql`SELECT key, CASE WHEN ${entered} THEN 'entered' WHEN ${left} THEN 'left' END AS move, CASE WHEN ${entered} THEN ${before.firstFailed} WHEN ${left} THEN ${after.firstFailed} END AS cause FROM ${name(...sidesTable)}`;
  const placed = sql`SELECT key, move, cause, row_number() OVER (PARTITION BY move, cause ORDER BY key) AS place, count(*) OVER (PARTITION BY move, cause) AS customers FROM (${moves}) AS moves WHERE move IS NOT NULL`;
  const frame = await session.warehouse.query(
    sql`SELECT * FROM (${placed}) AS placed WHERE place <= ${shown} ORDER BY customers DESC, cause, place`,
    cancel(session.work),
  );
  const rows = rowsOf(frame);
  const causes = (move: string, { causes: all }: Side): readonly MoveCause[] => {
    const found = Map.groupBy(
      rows.filter((row) => row["move"] === move),
      (row) => Number(row["cause"]),
    );
    return [...found].map(([cause, of]) => ({
      ...all[cause]!,
      customers: Number(of[0]!["customers"]),
      sample: of.map(({ key = null }) => key),
    }));
  };
  return { entering: causes("entered", before), leaving: causes("left", after) };
}
