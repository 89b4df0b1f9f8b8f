import { DuckDBInstance } from "@duckdb/node-api";
import type { Project } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import { hasOnlineRetail, retailConfig, retailFile } from "@satsuma/example-real-data";
import { folderWith, projectIn } from "../support/shop.ts";

const rules = `segment recent where has order_lines in last 30 days
segment regular where count of distinct order_lines.invoice in last 180 days >= 4
segment top_spenders where in top 100 by sum of order_lines.amount in last 12 months
tiers loyalty
  tier gold where sum of order_lines.amount in last 12 months >= 5000
  tier silver where sum of order_lines.amount in last 12 months >= 1000
  otherwise base
`;

/** Rows of a query written by hand over the cleaned lines: table `lines` with `who`, `t`, `amount`, `invoice`. */
async function bySql(query: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(
      `CREATE TABLE lines AS SELECT CustomerID AS who, InvoiceDate AS t, Quantity * UnitPrice AS amount, InvoiceNo AS invoice
       FROM '${retailFile("online_retail.parquet")}' WHERE CustomerID IS NOT NULL AND Quantity > 0 AND UnitPrice > 0`,
    );
    const rows = await connection.runAndReadAll(query);
    return rows
      .getRows()
      .map((row) => row.map((value) => (typeof value === "bigint" ? Number(value) : value)));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const retail = async (): Promise<Project> =>
  projectIn(
    await folderWith({ "segments/a.seg": rules }),
    { ...retailConfig("online_retail.parquet"), asOf: "2011-12-10" },
    "2011-12-10T12:00:00Z",
  );

// Times are those of London's clocks: days by hand need no zone.
const dates =
  "SELECT unnest(generate_series(DATE '2010-12-18', DATE '2011-12-10', INTERVAL 7 DAY)) AS d";

describe.skipIf(!hasOnlineRetail)("Online Retail", () => {
  it("has the weekly sizes, the moves and the days on which membership ends that SQL by hand gives", async () => {
    const project = await retail();
    expect.hasAssertions();
    await comparesWeeks(project);
    await comparesMoves(project);
    await comparesExpiry(project);
  });
});

async function comparesWeeks(project: Project): Promise<void> {
  const { series, points, customers } = await project.history(
    ["recent", "regular", "top_spenders"],
    {
      every: "week",
      for: "51w",
    },
  );
  const memberships = {
    recent: `SELECT DISTINCT d, who FROM dates JOIN lines ON t < d AND t >= d - INTERVAL 30 DAY`,
    regular: `SELECT d, who FROM dates JOIN lines ON t < d AND t >= d - INTERVAL 180 DAY GROUP BY d, who HAVING count(DISTINCT invoice) >= 4`,
    top_spenders: `SELECT d, who FROM dates CROSS JOIN (SELECT DISTINCT who FROM lines) LEFT JOIN lines USING (who)
        GROUP BY d, who QUALIFY row_number() OVER (PARTITION BY d ORDER BY sum(CASE WHEN t < d AND t >= d - INTERVAL 12 MONTH THEN amount ELSE 0 END) DESC, who) <= 100`,
  };
  expect(customers).toBe(4338);
  expect(points).toHaveLength(52);
  for (const [name, members] of Object.entries(memberships)) {
    const expected = await bySql(`WITH dates AS (${dates}), m AS (${members})
        SELECT dates.d::DATE::VARCHAR, count(m.who), count(m.who) - count(b.who),
          (SELECT count(*) FROM m AS o WHERE o.d = dates.d - INTERVAL 7 DAY) - count(b.who)
        FROM dates LEFT JOIN m ON m.d = dates.d LEFT JOIN m AS b ON b.who = m.who AND b.d = dates.d - INTERVAL 7 DAY
        GROUP BY dates.d ORDER BY dates.d`);
    const found = series.find((each) => each.name === name)!;
    expect(
      points.map(({ date }, i) => [
        date,
        found.sizes[i],
        found.entered[i] ?? found.sizes[i],
        found.left[i] ?? 0,
      ]),
    ).toEqual(expected);
  }
}

async function comparesMoves(project: Project): Promise<void> {
  const { states, matrix, customers } = await project.moves("loyalty", {
    from: "2011-09-01",
    to: "2011-12-01",
  });
  const tier = (day: string): string =>
    `CASE WHEN count(CASE WHEN t < DATE '${day}' THEN 1 END) = 0 THEN 'not seen yet'
        WHEN sum(CASE WHEN t < DATE '${day}' AND t >= DATE '${day}' - INTERVAL 12 MONTH THEN amount ELSE 0 END) >= 5000 THEN 'gold'
        WHEN sum(CASE WHEN t < DATE '${day}' AND t >= DATE '${day}' - INTERVAL 12 MONTH THEN amount ELSE 0 END) >= 1000 THEN 'silver'
        ELSE 'base' END`;
  const expected = await bySql(
    `SELECT a, b, count(*) FROM (SELECT ${tier("2011-09-01")} AS a, ${tier("2011-12-01")} AS b FROM lines GROUP BY who) GROUP BY a, b ORDER BY a || b`,
  );
  const found = states.flatMap((one, i) =>
    states.map((other, j) => [one.name, other.name, matrix[i]![j]!] as const),
  );
  expect(
    found.filter(([, , size]) => size > 0).toSorted(([a, b], [c, d]) => (a + b < c + d ? -1 : 1)),
  ).toEqual(expected);
  expect(customers).toBe(4338);
}

async function comparesExpiry(project: Project): Promise<void> {
  const { leaving, size } = await project.expiry("recent", { within: "30d" });
  const expected = await bySql(
    `SELECT who, (max(t)::DATE + 31)::VARCHAR FROM lines WHERE t < DATE '2011-12-10' GROUP BY who HAVING max(t) >= DATE '2011-11-10' ORDER BY 2, 1`,
  );
  expect(size).toBe(expected.length);
  expect(leaving.map(({ customer, day }) => [Number(customer), day])).toEqual(
    expected.map(([who, day]) => [Number(who), day]),
  );
}
