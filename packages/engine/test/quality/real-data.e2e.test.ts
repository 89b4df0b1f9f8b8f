import { DuckDBInstance } from "@duckdb/node-api";
import { csv, parquet } from "@satsuma/plugin-files";
import { expect, it } from "vitest";
import {
  hasCompleteJourney,
  hasOnlineRetail,
  journeyFile,
  retailFile,
} from "@satsuma/example-real-data";
import { found, projectOver, tableOf } from "../support/quality.ts";

/** The one row of a statement, all numbers as numbers. */
async function bySql(query: string): Promise<Record<string, number>> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const [row = {}] = (await connection.runAndReadAll(query)).getRowObjects();
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

it.skipIf(!hasOnlineRetail)(
  "counts in Online Retail what hand-written SQL counts: lines of nobody, returns, free lines, repeated ones",
  async () => {
    const file = retailFile("online_retail.parquet");
    const lines = `(SELECT * FROM '${file}' WHERE CustomerID IS NOT NULL)`;
    const expected = await bySql(`SELECT
      (SELECT count(*) FROM '${file}') AS read,
      (SELECT count(*) FROM '${file}' WHERE CustomerID IS NULL) AS nobody,
      (SELECT count(*) FROM ${lines}) AS rows,
      (SELECT count(*) FROM ${lines} WHERE Quantity < 0) AS returned,
      (SELECT count(*) FROM ${lines} WHERE UnitPrice = 0) AS free,
      (SELECT count(*) FROM ${lines} WHERE Country = 'Unspecified') AS unspecified,
      (SELECT count(*) FROM ${lines}) - (SELECT count(*) FROM (SELECT DISTINCT * FROM ${lines})) AS repeated,
      (SELECT count(DISTINCT StockCode) FROM ${lines}) AS products,
      (SELECT count(DISTINCT CustomerID) FROM ${lines}) AS customers,
      (SELECT max(n) FROM (SELECT count(*) AS n FROM ${lines} GROUP BY CustomerID)) AS most,
      (SELECT count(DISTINCT CAST(InvoiceDate AS DATE)) FROM ${lines}) AS days,
      (SELECT count(*) FROM ${lines} WHERE InvoiceDate >= '2011-11-01' AND InvoiceDate < '2011-12-01') AS november`);
    const project = await projectOver(
      {},
      {
        timezone: "Europe/London",
        asOf: "2011-12-10",
        events: {
          lines: {
            from: parquet(file),
            customer: "CustomerID",
            time: "InvoiceDate",
            timeIs: { local: "Europe/London" },
          },
        },
      },
    );
    const { tables, findings } = await project.quality();
    const table = tableOf(tables, "lines");
    const column = (name: string) => table.columns.find((each) => each.name === name);
    expect({
      read: table.count.read,
      nobody: table.withoutCustomer,
      rows: table.rows,
      returned: column("Quantity")?.odd.negative,
      free: column("UnitPrice")?.odd.zero,
      unspecified: column("Country")?.odd.placeholder,
      repeated: table.repeatedRows,
      products: column("StockCode")?.distinct?.count,
      customers: table.spread?.customers,
      most: table.spread?.most,
      days: table.rhythm?.days,
      november: table.rhythm?.months.find(({ month }) => month === "2011-11")?.rows,
    }).toEqual(expected);
    // The figures that are quoted of this data set everywhere.
    expect(expected).toMatchObject({ nobody: 135_080, returned: 8905, free: 40, repeated: 5225 });
    expect([...found(findings).keys()].toSorted()).toEqual([
      "QUALITY_DUPLICATE_ROWS lines",
      "QUALITY_NEGATIVE lines.Quantity",
      "QUALITY_NO_CUSTOMER lines",
      "QUALITY_PLACEHOLDER lines.Country",
      "QUALITY_ZERO lines.UnitPrice",
    ]);
  },
);

it.skipIf(!hasCompleteJourney)(
  "counts in Complete Journey what hand-written SQL counts: households that are not known, what is not known of them",
  async () => {
    const people = `read_csv('${journeyFile("demographics.csv")}', all_varchar = true)`;
    const receipts = `read_csv('${journeyFile("transactions_sample.csv.gz")}', all_varchar = true)`;
    const seen = `(SELECT * FROM ${receipts} WHERE household_id IN (SELECT household_id FROM ${people}))`;
    const expected = await bySql(`SELECT
      (SELECT count(*) FROM ${people}) AS households,
      (SELECT count(home_ownership) FROM ${people}) AS owners,
      (SELECT count(marital_status) FROM ${people}) AS married,
      (SELECT count(*) FROM ${receipts} WHERE household_id NOT IN (SELECT household_id FROM ${people})) AS orphans,
      (SELECT count(*) FROM ${seen}) AS rows,
      (SELECT count(*) FROM ${seen} WHERE CAST(sales_value AS DOUBLE) = 0) AS free,
      (SELECT max(CAST(sales_value AS DOUBLE)) FROM ${seen}) AS dearest`);
    const project = await projectOver(
      {},
      {
        timezone: "America/New_York",
        asOf: "2018-01-01",
        customers: { from: csv(journeyFile("demographics.csv")), key: "household_id" },
        events: {
          receipts: {
            from: csv(journeyFile("transactions_sample.csv.gz")),
            customer: "household_id",
            time: "transaction_timestamp",
          },
        },
      },
    );
    const { tables, findings } = await project.quality();
    const [customers, receipt] = ["customers", "receipts"].map((name) => tableOf(tables, name));
    const known = (name: string) => customers?.columns.find((each) => each.name === name)?.known;
    const value = receipt?.columns.find(({ name }) => name === "sales_value");
    expect({
      households: customers?.rows,
      owners: known("home_ownership"),
      married: known("marital_status"),
      orphans: receipt?.orphans,
      rows: receipt?.rows,
      free: value?.odd.zero,
      dearest: Number(value?.high),
    }).toEqual(expected);
    expect([...found(findings).keys()]).toEqual([
      "QUALITY_ORPHANS receipts",
      "QUALITY_THIN home_ownership",
      "QUALITY_ZERO receipts.sales_value",
    ]);
  },
);
