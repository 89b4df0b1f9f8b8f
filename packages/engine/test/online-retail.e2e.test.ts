import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import rfm from "@satsuma/plugin-rfm";
import { use } from "@satsuma/plugin";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProject } from "@satsuma/engine";
import type { Project, RunResult } from "@satsuma/engine";
import { cell } from "@satsuma/model";
import type { Scalar } from "@satsuma/model";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { hasOnlineRetail, retailConfig, retailFile } from "@satsuma/example-real-data";
import { customersBySql } from "./support/customers-by-sql.ts";
import { membersOf, writeIn } from "./support/shop.ts";

const rules: Readonly<Record<string, { rule: string; sql: string }>> = {
  spent_but_quiet: {
    rule: "sum of order_lines.amount in last 90 days >= 1000 and has no order_lines in last 30 days",
    sql: `SELECT CustomerID FROM lines GROUP BY 1
      HAVING sum(CASE WHEN InvoiceDate >= '2011-09-11' AND InvoiceDate < '2011-12-10' THEN CAST(Quantity * UnitPrice AS DECIMAL(18,3)) END) >= 1000
        AND count(CASE WHEN InvoiceDate >= '2011-11-10' AND InvoiceDate < '2011-12-10' THEN 1 END) = 0 ORDER BY 1`,
  },
  explorers: {
    rule: "count of distinct order_lines.product in previous 3 months >= 5",
    sql: `SELECT CustomerID FROM lines WHERE InvoiceDate >= '2011-09-01' AND InvoiceDate < '2011-12-01'
      GROUP BY 1 HAVING count(DISTINCT StockCode) >= 5 ORDER BY 1`,
  },
  early_and_valuable: {
    rule: "(first of order_lines.InvoiceDate ever) before 2011-03-01 and sum of order_lines.amount ever / count of distinct order_lines.invoice ever > 300",
    sql: `SELECT CustomerID FROM lines GROUP BY 1
      HAVING min(InvoiceDate) < '2011-03-01' AND sum(CAST(Quantity * UnitPrice AS DECIMAL(18,3)))::DOUBLE / count(DISTINCT InvoiceNo) > 300 ORDER BY 1`,
  },
  abroad_in_autumn: {
    rule: 'has at least 2 order_lines where (Country is not "United Kingdom") in 2011-Q3',
    sql: `SELECT CustomerID FROM lines WHERE Country <> 'United Kingdom' AND InvoiceDate >= '2011-07-01' AND InvoiceDate < '2011-10-01'
      GROUP BY 1 HAVING count(*) >= 2 ORDER BY 1`,
  },
  weekend_shoppers: {
    rule: 'has order_lines where (weekday of InvoiceDate is "sunday") since 2011-11-01',
    sql: `SELECT DISTINCT CustomerID FROM lines WHERE dayofweek(InvoiceDate) = 0 AND InvoiceDate >= '2011-11-01' ORDER BY 1`,
  },
  lights: {
    rule: 'has order_lines where (Description contains "light" ignoring case) in last 12 months and not (has order_lines where (Description contains "heart" ignoring case) ever)',
    sql: `SELECT CustomerID FROM lines GROUP BY 1
      HAVING count(CASE WHEN lower(Description) LIKE '%light%' AND InvoiceDate >= '2010-12-10' THEN 1 END) > 0
        AND count(CASE WHEN lower(Description) LIKE '%heart%' THEN 1 END) = 0 ORDER BY 1`,
  },
  spending_more: {
    rule: "sum of order_lines.amount in previous 3 months > 1.25 * sum of order_lines.amount in previous 3 months shifted back 3 months and has order_lines in previous 3 months shifted back 3 months",
    sql: `WITH q AS (SELECT CustomerID,
        sum(CASE WHEN InvoiceDate >= '2011-09-01' AND InvoiceDate < '2011-12-01' THEN CAST(Quantity * UnitPrice AS DECIMAL(18,3)) ELSE 0 END) AS late,
        sum(CASE WHEN InvoiceDate >= '2011-06-01' AND InvoiceDate < '2011-09-01' THEN CAST(Quantity * UnitPrice AS DECIMAL(18,3)) ELSE 0 END) AS early,
        count(CASE WHEN InvoiceDate >= '2011-06-01' AND InvoiceDate < '2011-09-01' THEN 1 END) AS n
      FROM lines GROUP BY 1) SELECT CustomerID FROM q WHERE late > 1.25 * early AND n > 0 ORDER BY 1`,
  },
};

const seg = Object.entries(rules)
  .map(
    ([name, { rule }]) =>
      `segment ${name} where ${rule}\nsegment not_${name} where not (${rule})\n`,
  )
  .join("\n");

const conventions = ["quantile", "r-rfm", "ntile"] as const;
const plugins = conventions.map((convention) =>
  use(
    rfm,
    { orders: "order_lines", order: "invoice", amount: "amount", window: "ever", convention },
    { as: convention.replace("-", "_") },
  ),
);

async function openRetail(
  file: "online_retail.csv.gz" | "online_retail.parquet",
): Promise<{ folder: string; project: Project }> {
  const folder = await mkdtemp(join(tmpdir(), "satsuma-retail-"));
  await writeIn(folder, "segments/retail.seg", seg);
  await writeIn(folder, "satsuma.config.ts", "");
  const config = retailConfig(file, plugins);
  const project = await openProject(folder, {
    warehouses: { duckdb: (state) => openDuckDb({ file: join(state, "satsuma.duckdb") }) },
    importConfig: () => Promise.resolve(config),
    now: "2026-01-01T00:00:00Z",
  });
  return { folder, project };
}

describe.skipIf(!hasOnlineRetail)(
  "on Online Retail (skipped where ../shared/data is absent)",
  () => {
    let opened: { folder: string; project: Project };
    let result: RunResult;

    beforeAll(async () => {
      opened = await openRetail("online_retail.csv.gz");
      result = await opened.project.run({ asOf: "2011-12-10" });
    });
    afterAll(async () => {
      await opened.project.close();
      await rm(opened.folder, { recursive: true, force: true });
    });

    it("cleans the lines as the published figures were cleaned", async () => {
      const { tables, customers } = await opened.project.data();
      const [lines] = tables;
      expect(lines!.count).toMatchObject({ read: 541_909, rejected: 0, kept: 397_884 });
      expect(customers).toBe(4338);
      const invoices = await customersBySql("SELECT count(DISTINCT InvoiceNo) FROM lines");
      expect(invoices).toEqual(["18532"]);
    });

    it.each(Object.entries(rules))(
      "the members of %s are those that hand-written SQL gives",
      async (name, { sql }) => {
        const expected = await customersBySql(sql);
        expect(expected.length).toBeGreaterThan(0);
        expect(await membersOf(opened.project, name)).toEqual(expected);
      },
    );

    it("a segment and its negation add up to all customers", () => {
      const size = (name: string): number =>
        result.segments.find((segment) => segment.name === name)!.size;
      for (const name of Object.keys(rules))
        expect(size(name) + size(`not_${name}`)).toBe(result.customers);
    });

    it("RFM of every customer equals the published scores under all three conventions", async () => {
      const expected = gunzipSync(await readFile(retailFile("expected/rfm_2011-12-10.csv.gz")))
        .toString("utf8")
        .trim()
        .split("\n")
        .map((line) => line.split(","));
      const [header, ...lines] = expected;
      const column = (name: string): number => header!.indexOf(name);
      const traits = await traitsByCustomer(opened.project);
      expect(lines).toHaveLength(4338);
      for (const line of lines) {
        const value = (name: string): number => Number(line[column(name)]);
        const found = traits.get(String(line[0]))!;
        expect(found).toMatchObject({
          // The file counts whole days elapsed, which is one less than the difference of dates.
          "quantile.recency": value("recency_days") + 1,
          "quantile.frequency": value("frequency"),
          "quantile.recency_score": value("R_qcut"),
          "quantile.frequency_score": value("F_rpkg"),
          "quantile.monetary_score": value("M_qcut"),
          "r_rfm.recency_score": value("R_rpkg"),
          "r_rfm.frequency_score": value("F_rpkg"),
          "r_rfm.monetary_score": value("M_rpkg"),
          "ntile.recency_score": value("R_ntile"),
          "ntile.frequency_score": value("F_ntile"),
          "ntile.monetary_score": value("M_ntile"),
        });
        expect(found["quantile.monetary"]).toBeCloseTo(value("monetary"), 2);
      }
    });

    it("the same file as Parquet gives the same members", async () => {
      const other = await openRetail("online_retail.parquet");
      try {
        const again = await other.project.run({ asOf: "2011-12-10" });
        expect(again.segments).toEqual(result.segments);
        expect(again.groups).toEqual(result.groups);
      } finally {
        await other.project.close();
        await rm(other.folder, { recursive: true, force: true });
      }
    });
  },
);

/** Every customer's traits as the run kept them. */
async function traitsByCustomer(project: Project): Promise<Map<string, Record<string, Scalar>>> {
  const found = new Map<string, Record<string, Scalar>>();
  for await (const { length, columns } of project.traits()) {
    for (let row = 0; row < length; row += 1) {
      const traits = Object.entries(columns).map(
        ([trait, column]) => [trait, cell(column, row)] as const,
      );
      found.set(String(cell(columns["customer"]!, row)), Object.fromEntries(traits));
    }
  }
  return found;
}
