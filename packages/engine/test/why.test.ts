import rfm from "@satsuma/plugin-rfm";
import { use } from "@satsuma/plugin";
import { describe, expect, it } from "vitest";
import { folderWith, membersBySegment, projectIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

const rules = `define spend = sum of orders.amount ever
segment buyers where has at least 2 orders in last 90 days
segment germans where country is "DE"
segment others where country is not "DE"
segment big where spend >= percentile 50 of spend among (has orders ever)
segment best where in top 2 by spend
segment best_german where in top 1 by spend among (member of germans) and country is "DE"
segment best_each where in top 1 by spend per country
segment fast where has sequence (orders then orders within 60 days) in last 365 days
segment not_lately where has orders ever and has no orders in last 30 days
segment scored where rfm.monetary_score >= 3 or rfm.frequency_score is 5
segment abroad timezone "Asia/Tokyo" where has orders on 2026-02-21 or has orders on 2026-03-01
segment monthly as of start of month where has orders in last 30 days
segment sampled where in sample 50% seed "x"
tiers level tier gold where spend > 200 EUR tier silver where member of best otherwise bronze
split test of buyers seed "s" group a 50% group b 50%
`;

const people = ["ada", "bo", "cleo", "dan", "eve"];

async function open(customersAtOnce?: number) {
  const folder = await folderWith({ ...smallShop, "segments/shop.seg": rules });
  const config = { ...smallConfig, plugins: [use(rfm, { orders: "orders", amount: "amount" })] };
  const more = customersAtOnce === undefined ? {} : { customersAtOnce };
  return projectIn(folder, config, "2026-03-05T12:00:00Z", more);
}

describe("why a customer is in a segment", () => {
  it("says of every customer and segment what the run says", async () => {
    const project = await open();
    await project.run();
    const members = await membersBySegment(project);
    for (const [segment, keys] of Object.entries(members)) {
      for (const customer of people) {
        const { isMember } = await project.why(segment, customer);
        expect([segment, customer, isMember]).toEqual([segment, customer, keys.includes(customer)]);
      }
    }
  }, 120_000);

  it("says what was found, and in rankings which place it is, however few customers are scanned at a time", async () => {
    for (const project of [await open(), await open(2)]) {
      const why = await project.why("best", "ada");
      expect(why).toMatchObject({ isMember: true, customer: "ada", asOf: "2026-03-04T23:00:00Z" });
      expect(why.english.replaceAll(/\s+/gu, " ")).toContain("it is 500.50 EUR, place 1 of 5");
      const second = await project.why("best_german", "cleo");
      expect(second.english.replaceAll(/\s+/gu, " ")).toContain("place 2 of 2");
      await project.close();
    }
  });

  it("is as of the segment's own instant, or of the one that is named", async () => {
    const project = await open();
    expect((await project.why("monthly", "bo")).asOf).toBe("2026-02-28T23:00:00Z");
    const before = await project.why("buyers", "eve", { asOf: "2026-03-01" });
    expect(before.isMember).toBe(false);
    expect((await project.why("buyers", "eve", { asOf: "2026-03-02" })).isMember).toBe(true);
  });

  it("knows no customer that is not there, also not by the beginning of a key", async () => {
    const project = await open();
    await expect(project.why("best", "ad")).rejects.toMatchObject({ code: "RUN_CUSTOMER" });
    await expect(project.why("besst", "ada")).rejects.toMatchObject({ code: "RUN_SEGMENT" });
  });

  it("says the same as data: each condition, its values, and since when it is so", async () => {
    const why = await (await open()).why("buyers", "ada");
    expect(why).toMatchObject({ isMember: true, models: [] });
    expect(why.conditions).toMatchObject([
      {
        holds: true,
        written: "has at least 2 orders in last 90 days",
        restsOn: ["events", "time"],
        since: "2026-02-20T10:00:00Z",
        values: [{ value: 2, events: { count: 2, last: { time: "2026-02-20T10:00:00Z" } } }],
        of: [],
      },
    ]);
    expect(why.next).toEqual({ at: "2026-04-05T22:00:00Z", english: "leaves on 6 Apr 2026" });
  });

  it("names the nearest change, as of the instants its segment describes", async () => {
    const project = await open();
    const why = await project.why("not_lately", "bo");
    expect(why.nearest).toMatchObject({
      kind: "change",
      steps: [{ kind: "wait", until: "2026-03-30T22:00:00Z" }],
      english: "wait 26 days (until 31 Mar 2026)",
    });
    const monthly = await project.why("monthly", "ada");
    expect(monthly.next?.at).toBe("2026-03-31T22:00:00Z");
  });

  it("says what the last one holds who is in a ranking, and what would overtake it", async () => {
    const project = await open();
    const why = await project.why("best", "bo");
    expect(why.conditions[0]).toMatchObject({
      restsOn: ["others", "events"],
      last: { unit: "EUR" },
    });
    expect(why.nearest).toMatchObject({
      kind: "change",
      steps: [{ kind: "event", event: "orders" }],
    });
    expect(why.next).toBeUndefined();
    const first = await project.why("best", "ada");
    expect(first.nearest).toMatchObject({ kind: "none", reason: "others" });
  });

  it("says which tier a customer is in, and what would take it to each other", async () => {
    const project = await open();
    const why = await project.whyTiers("level", "ada");
    expect(why.current).toMatchObject({ segment: "level.gold", isMember: true });
    expect(why.others.map(({ name }) => name)).toEqual(["level.silver", "level.bronze"]);
    const bo = await project.whyTiers("level", "bo");
    expect(bo.others[0]).toMatchObject({ name: "level.gold", nearest: { kind: "change" } });
    await expect(project.whyTiers("levl", "ada")).rejects.toMatchObject({ code: "RUN_SEGMENT" });
  });

  it("comes to the membership of everyone, however many instants and zones the segments have", async () => {
    const project = await open();
    await project.run();
    const { customers, segments } = await project.audit();
    expect(customers).toBe(people.length);
    expect(segments.flatMap(({ differing }) => differing)).toEqual([]);
    const members = await membersBySegment(project);
    expect(segments.map(({ segment, members: count }) => [segment, count])).toEqual(
      Object.entries(members).map(([segment, keys]) => [segment, keys.length]),
    );
  });
});
