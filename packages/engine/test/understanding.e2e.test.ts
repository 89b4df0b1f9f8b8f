import rfm from "@satsuma/plugin-rfm";
import { use } from "@satsuma/plugin";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Moves, Project } from "@satsuma/engine";
import {
  hasCompleteJourney,
  hasOnlineRetail,
  journeyConfig,
  journeySegments,
  retailConfig,
  retailSegments,
} from "@satsuma/example-real-data";
import type { HandWritten } from "@satsuma/example-real-data";
import { journeyAt, openJourneySql } from "./support/journey-sql.ts";
import { realProject } from "./support/real-project.ts";
import type { RealProject } from "./support/real-project.ts";
import { openRetailSql, retailAt } from "./support/retail-sql.ts";
import { coursesBySql } from "./support/sizes-by-sql.ts";

describe.skipIf(!hasOnlineRetail)("Online Retail is understood as hand-written SQL has it", () => {
  const asOf = "2011-12-10";
  const now = retailAt(asOf);
  let real: RealProject;
  let project: Project;
  let sql: HandWritten;

  beforeAll(async () => {
    const plugins = [use(rfm, { orders: "order_lines", order: "invoice", amount: "amount" })];
    const config = { ...retailConfig("online_retail.parquet", plugins), asOf };
    real = await realProject(config, retailSegments);
    project = real.project;
    await project.run();
    sql = await openRetailSql();
  });
  afterAll(async () => {
    sql.close();
    await real.close();
  });

  const counted = async (condition: string): Promise<number> =>
    (await sql.numbers(`SELECT count(*) FROM ${now} WHERE ${condition}`))[0]!;

  it("the waterfall counts each condition in order and on its own", async () => {
    const everybody = await counted("TRUE");
    const [first, both] = [await counted("bought_before"), await counted("lapsed")];
    expect(await project.preview("lapsed")).toMatchObject({
      customers: everybody,
      size: both,
      conditions: [
        { reached: everybody, size: first, alone: first },
        { reached: first, size: both, removed: first - both, alone: await counted("NOT active") },
      ],
    });
  });

  it("sizes, entries and exits of the past are those of each month", async () => {
    const names = ["active", "lapsed", "big_spenders", "abroad", "explorers"];
    const { points, series } = await project.history(names, { every: "month", for: "6m" });
    const found = series.map(({ name, sizes, entered, left }) => ({ name, sizes, entered, left }));
    const days = points.map(({ date }) => date);
    expect(days).toHaveLength(7);
    expect(found).toEqual(await coursesBySql(sql, retailAt, names, days));
  });

  it("moves between tiers are those of the customers at two dates", async () => {
    const rows = await sql.texts(
      `SELECT before.tier, now.tier, count(*)
       FROM ${retailAt("2011-09-10")} before JOIN ${now} now USING (customer) GROUP BY 1, 2`,
    );
    const moves = await project.moves("tier", { from: "2011-09-10" });
    expect(moved(moves)).toEqual(new Set(rows.map((row) => row.join(" "))));
  });

  it("membership ends on the first day that the window has passed the last purchase", async () => {
    const rows = await sql.texts(
      `SELECT strftime(last_bought + INTERVAL 91 DAY, '%Y-%m-%d') AS day, count(*)
       FROM (SELECT max(CAST(InvoiceDate AS DATE)) AS last_bought FROM lines GROUP BY CustomerID)
       WHERE last_bought >= DATE '${asOf}' - INTERVAL 90 DAY AND last_bought < DATE '${asOf}' - INTERVAL 83 DAY
       GROUP BY 1 ORDER BY 1`,
    );
    const { days, leaving } = await project.expiry("active", { within: "7d" });
    const found = days.filter(({ leave }) => leave > 0);
    expect(found.map(({ date, leave }) => [date, String(leave)])).toEqual(rows);
    expect(leaving).toHaveLength(found.reduce((sum, { leave }) => sum + leave, 0));
  });

  it("a difference of rules adds up, reaches what stands on them, and names the condition", async () => {
    const stricter = retailSegments.replace("spend_12m >= 2000", "spend_12m >= 3000");
    const texts = new Map([["segments/rules.seg", stricter]]);
    const { segments } = await project.diff({ name: "stricter", texts });
    const [before, after] = [await counted("spend >= 3000"), await counted("big_spenders")];
    expect(segments.find(({ name }) => name === "big_spenders")).toMatchObject({
      change: "changed",
      before,
      after,
      entered: after - before,
      stayed: before,
      left: 0,
      entering: [{ text: "spend_12m >= 3000", customers: after - before }],
    });
    expect(segments.find(({ name }) => name === "rescue")?.change).toBe("affected");
  });

  it("overlap is what a query counts for every two segments, and for none of them", async () => {
    const names = ["active", "big_spenders", "explorers", "abroad"];
    const { segments, both, none } = await project.overlap({ segments: names });
    expect(segments.map(({ name }) => name)).toEqual(names);
    const pairs = names.flatMap((one) => names.map((other) => `${one} AND ${other}`));
    const counts = pairs.map((pair) => `count(CASE WHEN ${pair} THEN 1 END)`).join(", ");
    expect(both.flat()).toEqual(await sql.numbers(`SELECT ${counts} FROM ${now}`));
    expect(none.size).toBe(await counted(names.map((name) => `NOT ${name}`).join(" AND ")));
  });

  it("the score-card's value, growth and stability are averages and shares of the members", async () => {
    const { segments, criteria } = await project.scorecard({ segments: ["big_spenders"] });
    const before = retailAt("2011-09-10");
    const [value, grown, stayed] = await sql.numbers(
      `SELECT avg(CASE WHEN now.big_spenders THEN now.spend END),
         count(CASE WHEN now.big_spenders THEN 1 END) / count(CASE WHEN before.big_spenders THEN 1 END) - 1,
         count(CASE WHEN now.big_spenders AND before.big_spenders THEN 1 END) / count(CASE WHEN before.big_spenders THEN 1 END)
       FROM ${before} before JOIN ${now} now USING (customer)`,
    );
    const found = (criterion: string): number | null | undefined =>
      segments[0]!.scores.find((score) => score.criterion === criterion)?.value;
    expect(criteria.find(({ criterion }) => criterion === "value")?.expression).toContain("amount");
    expect(found("value")).toBeCloseTo(value!, 6);
    expect(found("growth")).toBeCloseTo(grown!, 9);
    expect(found("stability")).toBeCloseTo(stayed!, 9);
  });

  it("a profile's products are the shares of customers who bought them", async () => {
    const { segment, base, fields } = await project.profile("lapsed");
    const products = fields.find(({ field }) => field === "product")!;
    const told = [...products.over, ...products.under].slice(0, 5);
    expect(told.length).toBeGreaterThan(0);
    expect(base.kind).toBe("rest");
    for (const { value, segment: members, base: others } of told) {
      const [inside, outside] = await sql.numbers(
        `SELECT count(CASE WHEN lapsed THEN 1 END), count(CASE WHEN NOT lapsed THEN 1 END) FROM ${now}
         WHERE customer IN (SELECT CustomerID FROM lines WHERE StockCode = '${value}')`,
      );
      expect(members).toEqual(cell(inside!, segment.size));
      expect(others).toEqual(cell(outside!, base.size));
    }
  });

  it("quality counts what a query counts of each column", async () => {
    const { tables } = await project.quality();
    const lines = tables.find(({ name }) => name === "order_lines")!;
    const [rows, invoices, countries, repeated] = await sql.numbers(
      `SELECT count(*), count(DISTINCT InvoiceNo), count(DISTINCT Country),
         count(*) - (SELECT count(*) FROM (SELECT DISTINCT * FROM lines)) FROM lines`,
    );
    const distinct = (column: string) =>
      lines.columns.find(({ name }) => name === column)?.distinct;
    expect(lines).toMatchObject({ rows, repeatedRows: repeated });
    expect(distinct("Country")).toEqual({ count: countries, isExact: true });
    const invoice = distinct("invoice")!;
    expect(Math.abs(invoice.count - invoices!) / invoices!).toBeLessThan(
      invoice.isExact ? 1e-9 : 0.1,
    );
  });
});

describe.skipIf(!hasCompleteJourney)(
  "Complete Journey is understood as hand-written SQL has it",
  () => {
    const asOf = "2018-01-01";
    const now = journeyAt(asOf);
    let real: RealProject;
    let project: Project;
    let sql: HandWritten;

    beforeAll(async () => {
      const plugins = [use(rfm, { orders: "purchases", order: "basket_id", amount: "amount" })];
      real = await realProject(journeyConfig(plugins), journeySegments);
      project = real.project;
      await project.run();
      sql = await openJourneySql();
    });
    afterAll(async () => {
      sql.close();
      await real.close();
    });

    const counted = async (condition: string): Promise<number> =>
      (await sql.numbers(`SELECT count(*) FROM ${now} WHERE ${condition}`))[0]!;

    it("the waterfall goes down into the segments that a rule is made of", async () => {
      const [families, both] = [await counted("families"), await counted("family_coupons")];
      expect(await project.preview("family_coupons")).toMatchObject({
        customers: 2379,
        size: both,
        conditions: [
          { reached: 2379, size: families, alone: families },
          { reached: families, size: both, alone: await counted("coupon_users") },
        ],
      });
    });

    it("sizes of the past are those of each month; attributes are as they are stored", async () => {
      const names = ["regulars", "lapsed", "spenders", "coupon_users", "families"];
      const { points, series, known } = await project.history(names, { every: "month", for: "1y" });
      const found = series.map(({ name, sizes, entered, left }) => ({
        name,
        sizes,
        entered,
        left,
      }));
      const days = points.map(({ date }) => date);
      expect(days).toHaveLength(13);
      expect(found).toEqual(await coursesBySql(sql, journeyAt, names, days));
      expect(known.attributes).toEqual(["kids_count"]);
    });

    it("whoever drops below a sum of 90 days does so on the day that a query finds", async () => {
      const { days } = await project.expiry("spenders", { within: "7d" });
      const gone = await Promise.all(
        days.map(async ({ date }) => {
          const then = `${now} now JOIN ${journeyAt(date)} later USING (customer)`;
          const [left] = await sql.numbers(
            `SELECT count(*) FROM ${then} WHERE now.spenders AND NOT later.spenders`,
          );
          return left!;
        }),
      );
      expect(days.map(({ leave }) => leave)).toEqual(
        gone.map((count, i) => count - (gone[i - 1] ?? 0)),
      );
      expect(gone.at(-1)).toBeGreaterThan(0);
    });

    it("moves between four tiers are those of the households at two dates", async () => {
      const rows = await sql.texts(
        `SELECT before.tier, now.tier, count(*)
         FROM ${journeyAt("2017-10-01")} before JOIN ${now} now USING (customer) GROUP BY 1, 2`,
      );
      const moves = await project.moves("tier", { from: "2017-10-01" });
      expect(moved(moves)).toEqual(new Set(rows.map((row) => row.join(" "))));
    });

    it("overlap is what a query counts, also of those about whom little is known", async () => {
      const names = ["regulars", "lapsed", "coupon_users", "families", "age_unknown"];
      const { both, none } = await project.overlap({ segments: names });
      const pairs = names.flatMap((one) => names.map((other) => `${one} AND ${other}`));
      const counts = pairs.map((pair) => `count(CASE WHEN ${pair} THEN 1 END)`).join(", ");
      expect(both.flat()).toEqual(await sql.numbers(`SELECT ${counts} FROM ${now}`));
      expect(none.size).toBe(await counted(names.map((name) => `NOT ${name}`).join(" AND ")));
    });

    it("a profile's shares are of those who are known, its mean and median those of a query", async () => {
      const { variables, byDefinition, segment } = await project.profile("coupon_users");
      const all = [...variables, ...byDefinition];
      const owners = all.find(({ name }) => name === "home_ownership");
      const owner = owners !== undefined && "values" in owners ? owners : undefined;
      const [known, homeowners, unknown] = await sql.numbers(
        `SELECT count(home_ownership), count(CASE WHEN home_ownership = 'Homeowner' THEN 1 END),
           count(CASE WHEN home_ownership IS NULL THEN 1 END) FROM ${now} WHERE coupon_users`,
      );
      expect(segment.size).toBe(known! + unknown!);
      expect(owner).toMatchObject({ known: { segment: known }, unknown: { segment: unknown } });
      expect(owner!.values.find(({ value }) => value === "Homeowner")?.segment).toEqual(
        cell(homeowners!, known!),
      );
      const [mean, median] = await sql.numbers(
        `SELECT avg(amount), median(amount) FROM (
           SELECT sum(amount) AS amount FROM purchases JOIN ${now} ON customer = household_id
           WHERE coupon_users GROUP BY customer)`,
      );
      const spent = all.find(({ expression }) => expression === "sum of purchases.amount ever");
      const spread = spent?.kind === "number" ? spent.segment : undefined;
      expect(spread!.mean).toBeCloseTo(mean!, 6);
      expect(spread!.median).toBeCloseTo(median!, 6);
    });

    it("demand is orders and spend of members by month", async () => {
      const { demand, segment } = await project.profile("coupon_users");
      const rows = await sql.texts(
        `SELECT strftime(bought_at, '%Y-%m'), count(DISTINCT basket_id), sum(amount)
         FROM purchases JOIN (SELECT customer FROM ${now} WHERE coupon_users) ON customer = household_id
         GROUP BY 1 ORDER BY 1`,
      );
      expect(demand!.events).toBe("purchases");
      expect(
        demand!.months.map(({ label, segment: figures }) => [
          label,
          ...(figures.isSuppressed
            ? []
            : [figures.events, Math.round(figures.amountEach! * segment.size * 100)]),
        ]),
      ).toEqual(
        rows.map(([month, orders, amount]) => [
          month,
          Number(orders),
          Math.round(Number(amount) * 100),
        ]),
      );
    });

    it("the score-card's growth and stability are those of a quarter", async () => {
      const { segments } = await project.scorecard({ segments: ["regulars"] });
      const [grown, stayed] = await sql.numbers(
        `SELECT count(CASE WHEN now.regulars THEN 1 END) / count(CASE WHEN before.regulars THEN 1 END) - 1,
           count(CASE WHEN now.regulars AND before.regulars THEN 1 END) / count(CASE WHEN before.regulars THEN 1 END)
         FROM ${journeyAt("2017-10-01")} before JOIN ${now} now USING (customer)`,
      );
      const found = (criterion: string): number | null | undefined =>
        segments[0]!.scores.find((score) => score.criterion === criterion)?.value;
      expect(found("growth")).toBeCloseTo(grown!, 9);
      expect(found("stability")).toBeCloseTo(stayed!, 9);
    });

    it("quality says of how few households the demographics are known", async () => {
      const { tables } = await project.quality();
      const { rows, columns } = tables.find(({ name }) => name === "customers")!;
      const names = ["age", "income", "home_ownership", "marital_status", "kids_count"];
      const known = await sql.numbers(
        `SELECT count(*), ${names.map((name) => `count(${name})`).join(", ")} FROM households`,
      );
      expect([
        rows,
        ...names.map((name) => columns.find((each) => each.name === name)!.known),
      ]).toEqual(known);
      expect(columns.find(({ name }) => name === "age")?.verdict).toBe("thin");
    });
  },
);

/** Where customers went: `gold silver 12`, those who stayed too. */
const moved = ({ states, matrix }: Moves): ReadonlySet<string> =>
  new Set(
    states.flatMap((from, i) =>
      states.flatMap((to, j) => {
        const customers = matrix[i]![j]!;
        return customers === 0 ? [] : [`${from.name} ${to.name} ${customers}`];
      }),
    ),
  );

/** A cell of a profile, suppressed below ten customers. */
const cell = (count: number, of: number): object =>
  count > 0 && count < 10
    ? { isSuppressed: true }
    : { isSuppressed: false, count, share: count / of };
