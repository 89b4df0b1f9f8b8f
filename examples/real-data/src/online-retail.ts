import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { csv, parquet } from "@satsuma/plugin-files";
import type { PluginUse } from "@satsuma/plugin";

const folder = resolve(import.meta.dirname, "../../../../shared/data/online-retail");

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
) => ({
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
