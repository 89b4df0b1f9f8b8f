import { csv } from "@satsuma/plugin-files";
import rfm from "@satsuma/plugin-rfm";
import { use } from "@satsuma/plugin";
import type { Project } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import {
  hasCompleteJourney,
  hasOnlineRetail,
  journeyConfig,
  journeyFile,
  retailConfig,
  retailFile,
  textsBySql,
} from "@satsuma/example-real-data";
import { folderWith, projectIn } from "../support/shop.ts";

/** Numbers of a hand-written query's only row. */
const numbersBySql = async (query: string): Promise<number[]> =>
  (await textsBySql(query))[0]!.map(Number);

const lines = `(SELECT *, CAST(Quantity * UnitPrice AS DECIMAL(18, 3)) AS amount FROM '${retailFile("online_retail.parquet")}' WHERE CustomerID IS NOT NULL AND Quantity > 0 AND UnitPrice > 0)`;

/** The usual variables of the project as SQL has them. */
const retailVariables: Readonly<Record<string, string>> = {
  order_lines_count: "count(*)",
  order_lines_amount: "sum(amount)",
  order_lines_Quantity: "sum(Quantity)",
  order_lines_in_90_days: "count(CASE WHEN InvoiceDate >= '2011-09-11' THEN 1 END)",
  different_invoice: "count(DISTINCT InvoiceNo)",
  different_product: "count(DISTINCT StockCode)",
};

async function retail(): Promise<Project> {
  const folder = await folderWith({
    "segments/a.seg": `
      segment lately where has order_lines in last 90 days
      segment big where sum of order_lines.amount ever >= 2000
      segment abroad where has order_lines where (Country is not "United Kingdom") ever
      tiers spent
        tier much where sum of order_lines.amount ever >= 5000
        tier some where sum of order_lines.amount ever >= 500
        otherwise little
    `,
  });
  const plugins = [use(rfm, { orders: "order_lines", order: "invoice", amount: "amount" })];
  const config = retailConfig("online_retail.parquet", plugins);
  const { order_lines: table } = config.events;
  const fields = { ...table.fields, amount: { is: "Quantity * UnitPrice", money: true as const } };
  return projectIn(folder, {
    ...config,
    asOf: "2011-12-10",
    events: { order_lines: { ...table, fields } },
  });
}

describe.skipIf(!hasOnlineRetail)("Online Retail, against SQL written by hand", () => {
  it("has the overlap, the score-card and the cross-table that SQL gives", async () => {
    const project = await retail();
    const customers = `(SELECT CustomerID AS id,
        max(InvoiceDate) >= '2011-09-11' AS lately,
        sum(amount) >= 2000 AS big,
        count(CASE WHEN Country <> 'United Kingdom' THEN 1 END) > 0 AS abroad,
        count(CASE WHEN InvoiceDate >= '2011-06-12' AND InvoiceDate < '2011-09-10' THEN 1 END) > 0 AS lately_then,
        CASE WHEN sum(amount) >= 5000 THEN 'much' WHEN sum(amount) >= 500 THEN 'some' ELSE 'little' END AS spent,
        COALESCE(sum(CASE WHEN InvoiceDate >= '2010-12-10' THEN amount END), 0)::DOUBLE AS worth,
        count(*) AS lines
      FROM ${lines} GROUP BY 1)`;
    const [all, lately, big, both, onlyBig, none, three] = await numbersBySql(
      `SELECT count(*), count(CASE WHEN lately THEN 1 END), count(CASE WHEN big THEN 1 END),
         count(CASE WHEN lately AND big THEN 1 END), count(CASE WHEN big AND NOT lately AND NOT abroad THEN 1 END),
         count(CASE WHEN NOT lately AND NOT big AND NOT abroad THEN 1 END), count(CASE WHEN lately AND big AND abroad THEN 1 END)
       FROM ${customers}`,
    );
    const overlap = await project.overlap({ segments: ["lately", "big", "abroad"] });
    expect(overlap).toMatchObject({ customers: all, none: { size: none } });
    expect(overlap.both[0]!.slice(0, 2)).toEqual([lately, both]);
    expect(overlap.segments[1]).toMatchObject({ size: big, only: onlyBig });
    const pair = overlap.pairs.find(({ one, other }) => one === "lately" && other === "big")!;
    expect(pair.jaccard).toBeCloseTo(both! / (lately! + big! - both!), 12);
    expect(overlap.memberships[3]).toBe(three);

    const [mean, deviation, base, then, stayed, members] = await numbersBySql(
      `SELECT avg(CASE WHEN big THEN worth END), stddev_samp(CASE WHEN big THEN worth END), avg(worth),
         count(CASE WHEN lately_then THEN 1 END), count(CASE WHEN lately_then AND lately THEN 1 END), count(CASE WHEN big THEN 1 END)
       FROM ${customers}`,
    );
    const card = await project.scorecard({ segments: ["lately", "big"] });
    const score = (segment: string, criterion: string) =>
      card.segments
        .find(({ name }) => name === segment)!
        .scores.find((each) => each.criterion === criterion)!;
    expect(score("big", "value").value).toBeCloseTo(mean!, 6);
    expect(score("big", "value").scaled).toBeCloseTo(mean! / (mean! + base!), 9);
    const { low, high } = score("big", "value").interval!;
    // Student's t of so many degrees is within a thousandth of the normal 1.96.
    expect((high - low) / 2 / (deviation! / Math.sqrt(members!))).toBeCloseTo(1.96, 2);
    expect(score("lately", "growth").value).toBeCloseTo(lately! / then! - 1, 12);
    expect(score("lately", "stability").value).toBeCloseTo(stayed! / then!, 12);

    // Cliff's delta by comparing every member with everybody else.
    const apart = await project.scorecard({ segments: ["big"] });
    const { differs } = apart.segments[0]!;
    expect(differs).toHaveLength(3);
    for (const { variable, sentence } of differs) {
      const value = retailVariables[variable]!;
      const [delta] = await numbersBySql(
        `WITH c AS (SELECT sum(amount) >= 2000 AS big, ${value} AS x FROM ${lines} GROUP BY CustomerID)
         SELECT sum(sign(m.x - o.x))::DOUBLE / count(*) FROM c AS m, c AS o WHERE m.big AND NOT o.big`,
      );
      const shown = `${((100 * (1 + Math.abs(delta!))) / 2).toFixed(1)}% of comparisons`;
      expect(sentence).toContain(shown);
    }

    const explained = await numbersBySql(
      `WITH c AS ${customers}, m AS (SELECT avg(worth) AS mean, sum(worth) AS total FROM c), g AS (SELECT spent, count(*) AS n, avg(worth) AS mean FROM c GROUP BY 1)
       SELECT (SELECT sum(g.n * (g.mean - m.mean) * (g.mean - m.mean)) FROM g, m) / (SELECT sum((c.worth - m.mean) * (c.worth - m.mean)) FROM c, m)`,
    );
    const cross = await project.compare(["spent", "rfm.segment"]);
    if (cross.kind !== "segmentations") throw new Error(`two segmentations, got ${cross.kind}`);
    expect(cross.value!.one).toBeCloseTo(explained[0]!, 9);
    expect(cross.counts.flat().reduce((sum, size) => sum + size, 0)).toBe(all);
    expect(cross.adjustedRandIndex).toBeGreaterThan(0);
    await project.close();
  });
});

const household = `(SELECT household_id FROM read_csv('${journeyFile("transactions_sample.csv.gz")}', all_varchar = true) UNION SELECT household_id FROM read_csv('${journeyFile("demographics.csv")}', all_varchar = true) UNION SELECT household_id FROM read_csv('${journeyFile("campaigns.csv")}', all_varchar = true))`;

describe.skipIf(!hasCompleteJourney)("Complete Journey, against SQL written by hand", () => {
  it("has the overlap of households by what is known of them, and how far apart groups are", async () => {
    const folder = await folderWith({
      "segments/a.seg": `
        segment couples where marital_status is "Married"
        segment owners where home_ownership is "Homeowner"
        segment redeemers where has redemptions ever
      `,
    });
    const project = await projectIn(folder, journeyConfig());
    const people = `(SELECT everybody.household_id, COALESCE(marital_status = 'Married', FALSE) AS couple, COALESCE(home_ownership = 'Homeowner', FALSE) AS owner,
        home_ownership, everybody.household_id IN (SELECT household_id FROM read_csv('${journeyFile("coupon_redemptions.csv")}', all_varchar = true)) AS redeems
      FROM ${household} AS everybody LEFT JOIN read_csv('${journeyFile("demographics.csv")}', all_varchar = true, nullstr = ['NA', '']) AS d USING (household_id))`;
    const [all, couples, owners, both, three, none] = await numbersBySql(
      `SELECT count(*), count(CASE WHEN couple THEN 1 END), count(CASE WHEN owner THEN 1 END), count(CASE WHEN couple AND owner THEN 1 END),
         count(CASE WHEN couple AND owner AND redeems THEN 1 END), count(CASE WHEN NOT couple AND NOT owner AND NOT redeems THEN 1 END) FROM ${people}`,
    );
    const { customers, both: counts, memberships, none: gap, pairs } = await project.overlap();
    expect([customers, counts[0]![0], counts[1]![1], counts[0]![1]]).toEqual([
      all,
      couples,
      owners,
      both,
    ]);
    expect(memberships[3]).toBe(three);
    expect(gap.size).toBe(none);
    expect(pairs[0]!.lift).toBeCloseTo((both! * all!) / (couples! * owners!), 9);

    await project.close();
  });

  it("tells by which attributes couples differ from all others, and how far", async () => {
    const folder = await folderWith({
      "segments/a.seg": 'segment couples where marital_status is "Married"',
    });
    const project = await projectIn(folder, {
      timezone: "UTC",
      currency: "USD",
      asOf: "2018-01-01",
      customers: { from: csv(journeyFile("demographics.csv")), key: "household_id" },
      events: {},
    });
    const card = await project.scorecard();
    const { differs, scores } = card.segments[0]!;
    expect(scores.map(({ criterion }) => criterion)).toEqual(["size", "distinctness"]);
    expect(differs).toHaveLength(3);
    for (const { variable, distance, sentence } of differs) {
      const groups = await textsBySql(
        `SELECT "${variable}", count(CASE WHEN marital_status = 'Married' THEN 1 END), count(CASE WHEN marital_status IS DISTINCT FROM 'Married' THEN 1 END)
         FROM read_csv('${journeyFile("demographics.csv")}', all_varchar = true) WHERE "${variable}" IS NOT NULL GROUP BY 1`,
      );
      const sum = (column: number): number =>
        groups.reduce((all, group) => all + Number(group[column]), 0);
      const [inside, outside] = [sum(1), sum(2)];
      const shares = groups.map(([called, one, other]) => ({
        called,
        in: Number(one) / inside,
        out: Number(other) / outside,
      }));
      const variation = shares.reduce((all, share) => all + Math.abs(share.in - share.out), 0) / 2;
      expect(distance).toBeLessThan(variation);
      expect(distance).toBeGreaterThan(variation - 0.02);
      const told = shares.find(({ called }) => sentence.includes(` ${called}: `))!;
      expect(sentence).toContain(`${(100 * told.in).toFixed(1)}%`);
      expect(sentence).toContain(`${(100 * told.out).toFixed(1)}% of all others`);
    }
    await project.close();
  });
});
