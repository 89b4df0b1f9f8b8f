import { quotedFiles } from "./engine.ts";
import type { Looker } from "./engine.ts";

/**
 * How many rows of Parquet files hold no value in a column, as the files say of themselves: nothing of the rows is read. Columns of
 * which a file does not tell it, and those made of others, are left out.
 */
export async function parquetUnknowns(
  looker: Looker,
  files: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await looker.rows(
    `SELECT path_in_schema AS name, CAST(sum(stats_null_count) AS DOUBLE) AS unknown
    FROM parquet_metadata(${quotedFiles(files)}) GROUP BY path_in_schema HAVING count(*) = count(stats_null_count)`,
  );
  return new Map(rows.map((row) => [String(row["name"]), Number(row["unknown"])]));
}
