import { name, sql, workSchema } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";

const own = (table: string) => [workSchema, table] as const;

/** Tables that a run makes while it goes on. They are gone afterwards. */
export const workTables = {
  /** Numbers of the customers who are evaluated again. */
  affected: own("affected"),
  /** What was evaluated of them. */
  again: own("evaluated_again"),
  /** What had to be evaluated of everyone, beside that. */
  forAll: own("evaluated_for_all"),
  /** Whose membership changed. */
  changes: own("changes"),
  /** Numbers of those. */
  changed: own("changed"),
  /** Which conditions they meet, and met. */
  causes: own("change_causes"),
} as const;

/** Drops all of them. */
export async function dropWorkTables(warehouse: Warehouse): Promise<void> {
  for (const table of Object.values(workTables))
    await warehouse.execute(sql`DROP TABLE IF EXISTS ${name(...table)}`);
}
