import { sql, sqlJoin, sqlName } from "@satsuma/engine";
import type { ColumnFacts } from "../facts.ts";
import type { NumberSpread } from "../starters/people.ts";
import { numberAt } from "./numbers.ts";
import type { Scratch, ScratchTable } from "./scratch.ts";

/** Where the quarters of some numeric columns lie. */
export async function numberSpreads(
  columns: readonly ColumnFacts[],
  table: ScratchTable,
  scratch: Scratch,
): Promise<readonly NumberSpread[]> {
  if (columns.length === 0) return [];
  const measures = columns.flatMap(({ name }, i) => [
    sql`quantile_disc(${table.column(name)}, 0.25) as ${sqlName(`quarter_${i}`)}`,
    sql`quantile_disc(${table.column(name)}, 0.75) as ${sqlName(`three_quarters_${i}`)}`,
  ]);
  const found = await scratch.query(sql`select ${sqlJoin(measures, ", ")} from ${table.table}`);
  return columns.map(({ name }, i) => ({
    column: name,
    quarter: numberAt(found, `quarter_${i}`),
    threeQuarters: numberAt(found, `three_quarters_${i}`),
  }));
}
