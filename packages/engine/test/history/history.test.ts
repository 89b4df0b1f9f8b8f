import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Project } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { use } from "@satsuma/plugin";
import type { Method } from "@satsuma/plugin";
import { orderCount, pluginOf } from "../support/order-count.ts";
import { folderWith, membersBySegment, projectIn } from "../support/shop.ts";
import { drawnOrders, movingConfig, movingRules, movingShop } from "../support/moving-shop.ts";

/** Members of every segment as a run as of a date leaves them. */
async function membersAt(project: Project, asOf: string): Promise<Map<string, Set<string>>> {
  await project.run({ asOf });
  const members = await membersBySegment(project);
  return new Map(
    Object.entries(members).map(([segment, keys]) => [segment, new Set(keys.map(String))]),
  );
}

const missingFrom = (other: ReadonlySet<string>, one: ReadonlySet<string>): number =>
  [...one].filter((member) => !other.has(member)).length;

it("history is what separate runs as of each date give, with who came and went between them", async () => {
  await fc.assert(
    fc.asyncProperty(drawnOrders, async (orders) => {
      const files = { ...movingShop(orders), "segments/a.seg": movingRules.join("\n") };
      const project = await projectIn(await folderWith(files), movingConfig);
      const names = (await project.list()).map(({ name }) => name);
      const found = await project.history(names, {
        every: "month",
        from: "2026-01-31",
        to: "2026-04-30",
      });
      expect(found.points.map(({ date }) => date)).toEqual([
        "2026-02-28",
        "2026-03-30",
        "2026-04-30",
      ]);
      let before: Map<string, Set<string>> | undefined;
      for (const [i, { date }] of found.points.entries()) {
        const now = await membersAt(project, date);
        for (const { name, sizes, entered, left } of found.series) {
          const members = now.get(name)!;
          const last = before?.get(name);
          expect([name, date, sizes[i]]).toEqual([name, date, members.size]);
          expect(entered[i]).toBe(last === undefined ? null : missingFrom(last, members));
          expect(left[i]).toBe(last === undefined ? null : missingFrom(members, last));
        }
        before = now;
      }
      await project.close();
    }),
    { numRuns: 2 },
  );
});

/** Rules of Berlin's shop whose clocks change on 29 March. */
async function shopWith(rules: string, files: Readonly<Record<string, string>> = {}) {
  const orders =
    "cid,happened,amount,paid\n1,2026-03-10T12:00Z,5,true\n2,2026-03-28T23:30Z,5,true\n";
  const shop = { ...movingShop([]), "o.csv": orders, "segments/a.seg": rules, ...files };
  return projectIn(await folderWith(shop), movingConfig, "2026-04-05T09:00:00Z");
}

describe("dates", () => {
  it("are local starts of day, also where a day has 23 hours, and end with the as-of", async () => {
    const project = await shopWith("segment a where has orders in last 1 day");
    const { points } = await project.history("a", {
      every: "day",
      from: "2026-03-28",
      to: "2026-03-31",
    });
    expect(points.map(({ instant }) => instant)).toEqual([
      "2026-03-27T23:00:00Z",
      "2026-03-28T23:00:00Z",
      "2026-03-29T22:00:00Z",
      "2026-03-30T22:00:00Z",
    ]);
    const { series } = await project.history("a", {
      every: "day",
      from: "2026-03-28",
      to: "2026-03-31",
    });
    expect(series[0]?.sizes).toEqual([0, 0, 1, 0]);
  });

  it("a month before the 31st is the last day of February", async () => {
    const project = await shopWith("segment a where has orders ever");
    const { points } = await project.history("a", {
      every: "month",
      from: "2026-01-31",
      to: "2026-03-31",
    });
    expect(points.map(({ date }) => date)).toEqual(["2026-01-31", "2026-02-28", "2026-03-31"]);
  });

  it("refuses a span that is none, one that ends before it begins, and too many points", async () => {
    const project = await shopWith("segment a where has orders ever");
    const code = { code: "HISTORY_SPAN" };
    await expect(project.history("a", { for: "soon" })).rejects.toMatchObject(code);
    await expect(
      project.history("a", { from: "2026-05-01", to: "2026-04-01" }),
    ).rejects.toMatchObject(code);
    await expect(project.history("a", { every: "day", for: "9y" })).rejects.toMatchObject(code);
    await expect(project.history("b", {})).rejects.toMatchObject({ code: "RUN_SEGMENT" });
  });
});

describe("what is known of the past", () => {
  it("a segment is null after its last day, an archived one is counted and said to be archived", async () => {
    const project = await shopWith(
      "segment a expires 2026-03-20 where has orders ever\nsegment b status archived where has orders ever",
    );
    const found = await project.history(["a", "b"], { every: "week", from: "2026-03-15" });
    expect(found.points.map(({ date }) => date)).toEqual([
      "2026-03-15",
      "2026-03-22",
      "2026-03-29",
      "2026-04-05",
    ]);
    expect(found.series.map(({ sizes, isArchived }) => [sizes, isArchived])).toEqual([
      [[1, null, null, null], false],
      [[1, 1, 1, 2], true],
    ]);
  });

  it("says when the data begins, and which attributes are read as they are now", async () => {
    const project = await shopWith("segment a where has orders ever and born in next 300 days");
    const { known, points, series } = await project.history("a", {
      every: "month",
      from: "2026-02-05",
    });
    expect(known).toMatchObject({ attributes: ["born"], pointsBefore: 2, models: [] });
    expect(known.firstEvent).toMatch(/^2026-03-10.12:00:00/u);
    expect(series[0]?.sizes.slice(0, 2)).toEqual([0, 0]);
    expect(points[0]).not.toHaveProperty("arrived");
  });

  it("a segment is null while its method had nothing to learn from, and others go on", async () => {
    const learner: Method = {
      ...orderCount,
      fit: async (input, facts) => {
        const [all] = await input.quantiles(input.features["orders"]!, [1]);
        if (all?.quantiles[0] === 0)
          throw new SatsumaError("TEST_NOTHING", "no orders to learn from");
        return orderCount.fit(input, facts);
      },
    };
    const orders = ["2026-03-20", "2026-03-26", "2026-04-02"].map(
      (day) => `1,${day}T12:00Z,5,true\n`,
    );
    const rules =
      'segment often where test.label is "often"\nsegment buyers where has orders ever\ntiers t tier best where member of often otherwise rest';
    const shop = { ...movingShop([]), "o.csv": `cid,happened,amount,paid\n${orders.join("")}` };
    const project = await projectIn(
      await folderWith({ ...shop, "segments/a.seg": rules }),
      { ...movingConfig, plugins: [use(pluginOf(learner), {})] },
      "2026-04-05T09:00:00Z",
    );
    const found = await project.history(["often", "buyers", "t"], {
      every: "week",
      from: "2026-03-15",
    });
    expect(found.series.map(({ sizes, entered }) => [sizes, entered])).toEqual([
      [
        [null, 0, 1, 1],
        [null, null, 1, 0],
      ],
      [
        [0, 1, 1, 1],
        [null, 1, 0, 0],
      ],
      [
        [null, 0, 1, 1],
        [null, null, 1, 0],
      ],
      [
        [null, 6, 5, 5],
        [null, null, 0, 0],
      ],
    ]);
    expect(found.known.unfitted).toEqual([
      {
        method: "test.volume",
        asOf: "2026-03-14T23:00:00Z",
        code: "TEST_NOTHING",
        message: "no orders to learn from",
      },
    ]);
  });

  it("a shop without customers has a history of nothing", async () => {
    const project = await shopWith("segment a where has orders ever", {
      "c.csv": "id,born\n",
      "o.csv": "cid,happened,amount,paid\n",
    });
    const { customers, series } = await project.history("a", { every: "month", for: "6m" });
    expect(customers).toBe(0);
    expect(series[0]).toMatchObject({
      sizes: [0, 0, 0, 0, 0, 0, 0],
      shares: [0, 0, 0, 0, 0, 0, 0],
    });
  });
});

describe("the days ahead", () => {
  it("count no event from the as-of on, and expiry says the same customer by customer", async () => {
    const rules = "segment a where has orders in last 20 days";
    const project = await shopWith(rules);
    const options = { asOf: "2026-03-20" };
    const { series, points } = await project.history("a", { ...options, next: "14d" });
    // Customer 2 orders on 28 March: nobody knows that on the 20th.
    expect(series[0]?.sizes.at(-1)).toBe(0);
    expect(points).toHaveLength(15);
    const expiry = await project.expiry("a", { ...options, within: "14d" });
    expect(expiry.leaving).toEqual([{ customer: 1, day: "2026-03-31" }]);
    expect(expiry).toMatchObject({ size: 1, until: "2026-04-03", entering: [] });
    expect(series[0]?.left.slice(1)).toEqual(expiry.days.map(({ leave }) => leave));
  });

  it("name those who come in by themselves", async () => {
    const project = await shopWith(
      "segment a where has orders ever and has no orders in last 10 days",
    );
    const { entering, size } = await project.expiry("a", { within: "1w" });
    expect(entering).toEqual([{ customer: 2, day: "2026-04-09" }]);
    expect(size).toBe(1);
  });

  it("are what runs as of these days find when nothing new happens", async () => {
    await fc.assert(
      fc.asyncProperty(drawnOrders, async (orders) => {
        const files = { ...movingShop(orders), "segments/a.seg": movingRules.join("\n") };
        const now = await projectIn(await folderWith(files), movingConfig);
        const names = (await now.list()).map(({ name }) => name);
        const { series } = await now.history(names, { asOf: "2026-03-01", next: "40d" });
        await now.close();
        const known = orders.filter(
          ({ hour }) => Date.UTC(2026, 0, 1, hour) < Date.parse("2026-02-28T23:00Z"),
        );
        const then = await projectIn(
          await folderWith({ ...files, ...movingShop(known) }),
          movingConfig,
        );
        const { segments } = await then.run({ asOf: "2026-04-10" });
        expect(segments.map(({ name, size }) => [name, size])).toEqual(
          series.map(({ name, sizes }) => [name, sizes.at(-1)]),
        );
        await then.close();
      }),
      { numRuns: 2 },
    );
  });
});
