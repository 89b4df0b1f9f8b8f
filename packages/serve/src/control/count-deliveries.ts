import type { DatabaseSync } from "node:sqlite";

/** How many deliveries that are kept are in each state of their jobs, or put off: for metrics. */
export function countDeliveries(database: DatabaseSync): ReadonlyMap<string, number> {
  const rows = database.prepare(
    `SELECT CASE WHEN next_attempt_at IS NULL THEN state ELSE 'put off' END AS state, count(*) AS n
     FROM jobs WHERE delivery IS NOT NULL GROUP BY 1`,
  );
  return new Map(rows.all().map(({ state, n }) => [String(state), Number(n)]));
}
