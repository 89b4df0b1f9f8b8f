import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileColumn, FileFormat } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { TableImport } from "@satsuma/sql";
import { column, csv, field, importOf, instant, number, text } from "./support/table.ts";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/online-retail");

const columns: readonly FileColumn[] = [
  { name: "InvoiceNo", type: text },
  { name: "StockCode", type: text },
  { name: "Description", type: text },
  { name: "Quantity", type: number, scale: 0 },
  { name: "InvoiceDate", type: instant },
  { name: "UnitPrice", type: number, scale: 3 },
  { name: "CustomerID", type: number, scale: 0 },
  { name: "Country", type: text },
];

const positive = (of: string) => sql`${name(of)} > ${0}`;

function plan(file: string, format: FileFormat): TableImport {
  const at = field(columns[4]!, { localTo: "Europe/London" });
  const amount = sql`${name("Quantity")} * ${name("UnitPrice")}`;
  return importOf(join(folder, file), columns, {
    name: file,
    format,
    fields: [
      ...columns.filter((one) => one.name !== "InvoiceDate").map((one) => field(one)),
      at,
      field({ name: "amount", type: number }, { expression: amount }),
    ],
    where: {
      text: "CustomerID is known and Quantity > 0 and UnitPrice > 0",
      keep: sql`${name("CustomerID")} is not null and ${positive("Quantity")} and ${positive("UnitPrice")}`,
    },
    customer: "CustomerID",
    time: "InvoiceDate",
  });
}

describe.skipIf(!existsSync(folder))(
  "Online Retail (skipped where ../shared/data is absent)",
  () => {
    test("gives the same rows and the same account from CSV and from Parquet", async () => {
      const warehouse = await memoryWarehouse();
      const fromCsv = await warehouse.importTable(plan("online_retail.csv.gz", csv));
      const fromParquet = await warehouse.importTable(
        plan("online_retail.parquet", { kind: "parquet" }),
      );
      expect(fromCsv).toEqual(fromParquet);
      expect(fromCsv.count).toMatchObject({
        read: 541_909,
        accepted: 541_909,
        rejected: 0,
        kept: 397_884,
        leftOut: [{ rows: 144_025 }],
      });
      const differing = await warehouse.query(
        sql`select count(*) from (select * from satsuma."import:online_retail.csv.gz" except all select * from satsuma."import:online_retail.parquet")`,
      );
      expect(rowsOf(differing)).toEqual([[0]]);
    });

    test("is arranged by its customers, sums exact to the last digit", async () => {
      const warehouse = await memoryWarehouse();
      const lines = { ...plan("online_retail.parquet", { kind: "parquet" }), name: "lines" };
      await warehouse.importTable(lines);
      const result = await warehouse.arrange({
        keyColumn: column(number),
        events: {
          lines: {
            customer: "CustomerID",
            time: "InvoiceDate",
            fields: Object.fromEntries(lines.fields.map((one) => [one.name, one.column])),
          },
        },
      });
      expect(result.customers).toBe(4338);
      expect(result.events["lines"]).toMatchObject({
        rows: 397_884,
        orphans: 0,
        span: { first: "2010-12-01T08:26:00Z", last: "2011-12-09T12:50:00Z" },
      });
      const totals = await warehouse.query(
        sql`select sum(amount), count(distinct "InvoiceNo"), count(distinct ordinal), max(ordinal)
      from ${name(...result.layout.events["lines"]!.table)}`,
      );
      expect(rowsOf(totals)).toEqual([["8911407.904", 18_532, 4338, 4337]]);
    });
  },
);
