import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openProject, type Project, type ProjectConfig } from "@satsuma/engine";
import { parquet } from "@satsuma/plugin-files";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { root } from "../../repository/files.ts";

const lines = resolve(root, "../shared/data/online-retail/online_retail.parquet");

/** Whether the real data is there; it is no part of the project. */
export const hasOnlineRetail = (): boolean => existsSync(lines);

/** A project of Online Retail with twenty segments in a folder of its own, its data taken in. */
export async function openRetailProject(): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-bench-retail-"));
  mkdirSync(join(folder, "segments"));
  writeFileSync(join(folder, "satsuma.config.ts"), "// The benchmark brings this config itself.\n");
  writeFileSync(join(folder, "segments/retail.seg"), segments.join("\n"));
  const project = await openProject(folder, {
    warehouses: {
      duckdb: (state) => openDuckDb({ file: join(state, "warehouse.duckdb"), folder }),
    },
    importConfig: async () => config,
    now: "2011-12-10T00:00:00Z",
  });
  await project.data();
  return project;
}

const config: ProjectConfig = {
  timezone: "Europe/London",
  currency: "GBP",
  asOf: "2011-12-10",
  events: {
    order_lines: {
      from: parquet(lines),
      customer: "CustomerID",
      time: "InvoiceDate",
      timeIs: { local: "Europe/London" },
      fields: {
        amount: { is: "Quantity * UnitPrice", money: true },
        invoice: "InvoiceNo",
        product: "StockCode",
        country: "Country",
      },
      where: "CustomerID is known and Quantity > 0 and UnitPrice > 0",
    },
  },
};

/** Rules of the kinds that people write: windows, sums, distinct counts, firsts, ranks, periods. */
const segments = [
  "segment recent where has order_lines in last 30 days",
  "segment lapsed where has no order_lines in last 90 days and has order_lines from 365 days ago to 90 days ago",
  "segment big_spender where sum of order_lines.amount in last 90 days > 1000",
  "segment regular where count of distinct order_lines.invoice in last 180 days >= 4",
  "segment newcomer where (first of order_lines.InvoiceDate ever) in last 60 days",
  "segment growing where sum of order_lines.amount in last 90 days > sum of order_lines.amount from 180 days ago to 90 days ago",
  "segment top_spenders where in top 100 by sum of order_lines.amount in last 12 months",
  "segment top_decile where in top 10 % by sum of order_lines.amount in last 180 days",
  "segment small_lines where average of order_lines.amount in last 180 days < 15",
  "segment big_line where max of order_lines.amount in last 12 months >= 200",
  'segment french where has order_lines where (country is "France") in last 12 months',
  'segment abroad where has order_lines where (country is not "United Kingdom") in last 180 days',
  'segment cake_stands where has order_lines where (product is "22423") in last 180 days',
  "segment monthly where has order_lines in each of previous 3 months",
  "segment this_month where has order_lines in this month",
  "segment one_timer where count of distinct order_lines.invoice ever is 1",
  "segment loyal where count of distinct order_lines.invoice in last 12 months >= 6 and not member of lapsed",
  "segment broad where count of distinct order_lines.product in last 12 months >= 50",
  "segment lately where count of order_lines in last 7 days >= 1",
  "segment quiet where has no order_lines in last 180 days",
];
