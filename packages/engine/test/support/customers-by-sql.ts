import { DuckDBInstance } from "@duckdb/node-api";
import { retailFile } from "@satsuma/example-real-data";

/** Answers hand-written SQL over the cleaned lines: table `lines`, one column `customer`, sorted. */
export async function customersBySql(query: string): Promise<string[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(
      `CREATE VIEW lines AS SELECT * FROM '${retailFile("online_retail.parquet")}' WHERE CustomerID IS NOT NULL AND Quantity > 0 AND UnitPrice > 0`,
    );
    const rows = await connection.runAndReadAll(query);
    return rows.getRows().map(([customer]) => String(customer));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
