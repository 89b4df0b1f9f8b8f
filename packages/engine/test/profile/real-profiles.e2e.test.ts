import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openProject } from "@satsuma/engine";
import type { Profile, ProfiledVariable, Project, ProjectConfig } from "@satsuma/engine";
import rfm from "@satsuma/plugin-rfm";
import { use } from "@satsuma/plugin";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  hasCompleteJourney,
  hasOnlineRetail,
  journeyConfig,
  journeyFile,
  retailConfig,
  retailFile,
} from "@satsuma/example-real-data";
import { writeIn } from "../support/shop.ts";

describe.skipIf(!hasOnlineRetail)("profiles of Online Retail agree with hand-written SQL", () => {
  const asOf = "2011-12-10";
  const spenders = "sum of order_lines.amount in last 180 days >= 2000";
  let shop: Opened;
  let found: Profile;

  beforeAll(async () => {
    const plugins = [use(rfm, { orders: "order_lines", order: "invoice" })];
    shop = await opened(retailConfig("online_retail.parquet", plugins));
    found = await shop.project.profile(spenders, { asOf });
    await shop.sql(
      `CREATE VIEW lines AS SELECT * FROM '${retailFile("online_retail.parquet")}' WHERE CustomerID IS NOT NULL AND Quantity > 0 AND UnitPrice > 0`,
    );
    await shop.sql(
      `CREATE TABLE customers AS SELECT CustomerID AS id, count(*) AS lines,
         date_diff('day', max(InvoiceDate), TIMESTAMP '2011-12-10') AS days,
         COALESCE(sum(CASE WHEN InvoiceDate >= '2011-06-13' THEN CAST(Quantity * UnitPrice AS DECIMAL(18,3)) END), 0) >= 2000 AS member
       FROM lines GROUP BY 1`,
    );
  });
  afterAll(() => shop.close());

  test("sizes, and quartiles and means of behaviour", async () => {
    const rows = await shop.sql(
      `SELECT member, count(*), avg(lines), quantile_cont(lines, 0.25), quantile_cont(lines, 0.5), quantile_cont(lines, 0.75) FROM customers GROUP BY 1 ORDER BY 1 DESC`,
    );
    const count = variable(found, "order_lines_count");
    const [segment, base] = rows.map(([, ...figures]) => figures.map(Number));
    expect([found.segment.size, found.base.size]).toEqual([segment![0], base![0]]);
    expect(count.kind === "number" && [count.segment, count.base].map(figuresOf)).toEqual([
      segment!.slice(1).map((figure) => expect.closeTo(figure, 8)),
      base!.slice(1).map((figure) => expect.closeTo(figure, 8)),
    ]);
  });

  test("the persona calls events by their name in words", () => {
    const told = found.persona.map(({ text }) => text).join(" ");
    expect(told).toContain("order lines");
    expect(told).not.toContain("order_lines");
  });

  test("the share of pairs in which a member has more", async () => {
    const [row] = await shop.sql(
      `SELECT avg(sign(m.lines - o.lines)) FROM customers m, customers o WHERE m.member AND NOT o.member`,
    );
    expect(variable(found, "order_lines_count").comparison?.effect.value).toBeCloseTo(
      Number(row![0]),
      10,
    );
  });

  test("how many on either side have a product", async () => {
    const products = found.fields.find(({ field }) => field === "product")!;
    for (const { value, segment, base } of products.over.slice(0, 5)) {
      const [row] = await shop.sql(
        `SELECT count(DISTINCT CASE WHEN member THEN id END), count(DISTINCT CASE WHEN NOT member THEN id END) FROM lines JOIN customers ON id = CustomerID WHERE StockCode = '${value}'`,
      );
      expect([segment, base]).toMatchObject(row!.map((count) => ({ count: Number(count) })));
    }
    expect(products.compared).toBe(
      Number(
        (
          await shop.sql(
            `SELECT count(*) FROM (SELECT StockCode FROM lines GROUP BY 1 HAVING count(DISTINCT CustomerID) >= 10)`,
          )
        )[0]![0],
      ),
    );
  });

  test("invoices, buyers and amounts by month in the shop's own zone", async () => {
    const rows = await shop.sql(
      `SELECT strftime(InvoiceDate, '%Y-%m'), count(DISTINCT InvoiceNo), count(DISTINCT CustomerID), CAST(sum(Quantity * UnitPrice) AS DOUBLE)
       FROM lines JOIN customers ON id = CustomerID WHERE member GROUP BY 1 ORDER BY 1`,
    );
    expect(found.demand?.order).toBe("invoice");
    expect(
      found.demand?.months.map(({ label, segment }) =>
        segment.isSuppressed
          ? []
          : [label, segment.events, segment.buyers, segment.amountEach! * found.segment.size],
      ),
    ).toEqual(
      rows.map(([month, events, buyers, amount]) => [
        month,
        Number(events),
        Number(buyers),
        expect.closeTo(Number(amount), 3),
      ]),
    );
  });

  test("what the rule reads is by definition, its RFM scores with it", () => {
    const names = found.byDefinition.map(({ name }) => name);
    expect(names).toContain("order_lines_amount");
    expect(names).toContain("rfm.monetary_score");
    expect(found.variables.map(({ name }) => name)).toContain("order_lines_count");
  });
});

describe.skipIf(!hasCompleteJourney)(
  "profiles of Complete Journey agree with hand-written SQL",
  () => {
    const families = `kids_count in ("1", "2", "3+")`;
    let shop: Opened;
    let found: Profile;

    beforeAll(async () => {
      shop = await opened(journeyConfig());
      found = await shop.project.profile(families);
      const read = (file: string) => `read_csv('${journeyFile(file)}', all_varchar = true)`;
      await shop.sql(
        `CREATE TABLE homes AS SELECT household_id, d.*, COALESCE(d.kids_count IN ('1', '2', '3+'), false) AS member FROM (
         SELECT household_id FROM ${read("transactions_sample.csv.gz")} UNION SELECT household_id FROM ${read("demographics.csv")} UNION SELECT household_id FROM ${read("campaigns.csv")}
       ) LEFT JOIN (SELECT household_id AS own, * EXCLUDE (household_id) FROM ${read("demographics.csv")}) d ON own = household_id`,
      );
      await shop.sql(
        `CREATE TABLE bought AS SELECT DISTINCT t.household_id, p.product_category AS category FROM ${read("transactions_sample.csv.gz")} t JOIN ${read("products.csv.gz")} p USING (product_id) WHERE p.product_category IS NOT NULL`,
      );
    });
    afterAll(() => shop.close());

    test("households by age, those without one apart", async () => {
      const age = variable(found, "age");
      if (age.kind !== "categories") throw new Error("age must be categories");
      const rows = await shop.sql(`SELECT member, age, count(*) FROM homes GROUP BY 1, 2`);
      const of = (member: string, value: string | null) =>
        Number(rows.find((row) => row[0] === member && row[1] === value)?.[2] ?? 0);
      expect(age.unknown).toEqual({ segment: of("true", null), base: of("false", null) });
      expect(age.values.length).toBeGreaterThan(3);
      const shown = age.values.flatMap(({ value, segment, base }) => [
        [value, "true", segment] as const,
        [value, "false", base!] as const,
      ]);
      const wrong = shown.filter(
        ([value, member, cell]) => !cell.isSuppressed && cell.count !== of(member, value),
      );
      expect(wrong).toEqual([]);
    });

    test("product categories by how many households bought them", async () => {
      const categories = found.fields.find(({ field }) => field === "category")!;
      expect(categories.over.length).toBeGreaterThan(0);
      for (const { value, segment, base } of categories.over.slice(0, 5)) {
        const [row] = await shop.sql(
          `SELECT count(CASE WHEN member THEN 1 END), count(CASE WHEN NOT member THEN 1 END) FROM bought JOIN homes USING (household_id) WHERE category = '${value.replaceAll("'", "''")}'`,
        );
        expect([segment, base]).toMatchObject(row!.map((count) => ({ count: Number(count) })));
      }
    });

    test("no cell is of fewer than ten households", () => {
      const cells = JSON.stringify([found.variables, found.byDefinition, found.fields]);
      const counts = [...cells.matchAll(/"count":(\d+)/gu)].map(([, count]) => Number(count));
      expect(counts.length).toBeGreaterThan(20);
      expect(counts.filter((count) => count > 0 && count < 10)).toEqual([]);
    });
  },
);

/** A project in a folder of its own, and a database to ask by hand. */
interface Opened {
  readonly project: Project;
  /** Rows of a query, every value as text. */
  sql(query: string): Promise<(string | null)[][]>;
  close(): Promise<void>;
}

async function opened(config: ProjectConfig): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), "satsuma-profiles-"));
  await writeIn(folder, "satsuma.config.ts", "");
  const project = await openProject(folder, {
    warehouses: {
      duckdb: (state) => openDuckDb({ file: join(state, "satsuma.duckdb") }),
    },
    importConfig: () => Promise.resolve(config),
    now: "2011-12-10T12:00:00Z",
  });
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    project,
    async sql(query) {
      const rows = await connection.runAndReadAll(query);
      return rows
        .getRows()
        .map((row) => row.map((value) => (value === null ? null : String(value))));
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      await project.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function variable({ variables, byDefinition }: Profile, name: string): ProfiledVariable {
  const all = [...variables, ...byDefinition];
  const found = all.find((each) => each.name === name);
  if (found === undefined)
    throw new Error(`no ${name} among ${all.map((each) => each.name).join()}`);
  return found;
}

const figuresOf = (
  spread: Extract<ProfiledVariable, { kind: "number" }>["segment"],
): (number | undefined)[] => [
  spread?.mean,
  spread?.lowerQuartile,
  spread?.median,
  spread?.upperQuartile,
];
