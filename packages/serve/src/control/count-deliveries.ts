import type { DatabaseSync } from "node:sqlite";

/** How many deliveries are in each state: for metrics. */
export function countDeliveries(database: DatabaseSync): ReadonlyMap<string, number> {
  const rows = database.prepare("SELECT state, count(*) AS n FROM deliveries GROUP BY state");
  return new Map(rows.all().map(({ state, n }) => [String(state), Number(n)]));
}
