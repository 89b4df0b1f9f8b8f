import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { csv, parquet } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";
import type { PluginUse } from "@satsuma/plugin";

const folder = resolve(import.meta.dirname, "../../../../../shared/data/online-retail");

/** Whether the real data is there; it is no part of the project. */
export const hasOnlineRetail = existsSync(folder);

/** Path of one of its files. */
export const retailFile = (file: string): string => resolve(folder, file);

/** What `where` the expected figures were made with. */
const cleaned = "CustomerID is known and Quantity > 0 and UnitPrice > 0";

/** Order lines of Online Retail, cleaned. */
export const retailConfig = (
  file: "online_retail.csv.gz" | "online_retail.parquet",
  plugins: readonly PluginUse[] = [],
): ProjectConfig => ({
  timezone: "Europe/London",
  currency: "GBP",
  events: {
    order_lines: {
      from: file.endsWith(".parquet") ? parquet(retailFile(file)) : csv(retailFile(file)),
      customer: "CustomerID",
      time: "InvoiceDate",
      timeIs: { local: "Europe/London" },
      fields: { amount: "Quantity * UnitPrice", invoice: "InvoiceNo", product: "StockCode" },
      where: cleaned,
    },
  },
  plugins,
});

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
