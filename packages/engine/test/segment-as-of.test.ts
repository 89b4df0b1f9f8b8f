import { csv } from "@satsuma/plugin-files";
import { describe, expect, it } from "vitest";
import { folderWith, membersBySegment, membersOf, projectIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

/** Sunday, 1 March 2026, 13:00 in Berlin. */
const now = "2026-03-01T12:00:00Z";

const orders = `order_id,customer_id,ordered_at,amount,status
1,ada,2026-02-22T10:00:00Z,10,paid
2,bo,2026-02-25T10:00:00Z,10,paid
3,cleo,2026-02-28T22:59:59Z,10,paid
4,dan,2026-02-28T23:00:00Z,10,paid
5,eve,2026-03-01T11:59:59Z,10,paid
`;

/** A project of five customers who ordered one after the other, with these rules. */
async function shopWith(rules: string, moment = now, config = smallConfig) {
  const files = {
    ...smallShop,
    "data/customers.csv": customers,
    "data/orders.csv": orders,
    "segments/shop.seg": rules,
  };
  return projectIn(await folderWith(files), config, moment);
}

const customers = `customer_id,renews_on
${["ada", "bo", "cleo", "dan", "eve"]
  .map(
    (name) => `${name},2030-01-01
`,
  )
  .join("")}`;

const buyers = (name: string, meta: string): string =>
  `segment ${name} ${meta} where has orders ever\n`;

describe("a segment with an as-of of its own", () => {
  it("sees what happened before its own instant, in one statement with all others", async () => {
    const project = await shopWith(
      [
        buyers("this_week", "as of start of week"),
        buyers("this_day", ""),
        buyers("just_now", "as of run time"),
        buyers("this_hour", "as of start of hour"),
        buyers("this_year", "as of start of year"),
      ].join(""),
    );
    const { cost, segments, asOf } = await project.run();
    expect(await membersBySegment(project)).toEqual({
      this_week: ["ada"],
      this_day: ["ada", "bo", "cleo"],
      just_now: ["ada", "bo", "cleo", "dan", "eve"],
      this_hour: ["ada", "bo", "cleo", "dan", "eve"],
      this_year: [],
    });
    expect(asOf).toBe("2026-02-28T23:00:00Z");
    expect(segments.map((segment) => segment.asOf)).toEqual([
      "2026-02-22T23:00:00Z",
      undefined,
      now,
      now,
      "2025-12-31T23:00:00Z",
    ]);
    expect(cost.statements).toBe(1);
  });

  it.each([
    ["a count in a period that would go on", "count of orders since 2026-02-20 >= 1"],
    ["a named period that is not over", "has orders in 2026"],
    ["the latest event", "last of orders.order_id ever >= 1"],
    ["a period that ends later", "has orders before 2030-01-01"],
    ["a period that ends at a date of the customer", "has orders before renews_on"],
    ["days since", "days since last of orders.ordered_at >= 0"],
  ])("sees nothing later in %s", async (_, condition) => {
    const project = await shopWith(
      `segment early as of start of week where ${condition}
segment late as of run time where ${condition}\n`,
    );
    await project.run();
    expect(await membersOf(project, "early")).toEqual(["ada"]);
    expect(await membersOf(project, "late")).toEqual(["ada", "bo", "cleo", "dan", "eve"]);
  });

  it("takes another segment's rule as of its own instant", async () => {
    const project = await shopWith(
      `${buyers("late", "as of run time")}segment early as of start of week where member of late\n`,
    );
    await project.run();
    expect(await membersOf(project, "early")).toEqual(["ada"]);
  });

  it.each([
    ["then orders within 10 days", ["ada"], ["ada", "bo"]],
    ["then no orders within 1 day", [], ["cleo"]],
  ])("sees no later step in a sequence with `%s`", async (step, early, late) => {
    const twice = `order_id,customer_id,ordered_at,amount,status
1,ada,2026-02-10T10:00:00Z,10,paid
2,ada,2026-02-11T09:00:00Z,10,paid
3,bo,2026-02-20T10:00:00Z,10,paid
4,bo,2026-02-26T10:00:00Z,10,paid
5,cleo,2026-02-27T10:00:00Z,10,paid
`;
    const first = step.includes("no") ? "(order_id is 1 or order_id is 5)" : "(order_id > 0)";
    const rule = `has sequence (orders where ${first} ${step}) in last 60 days`;
    const rules = `segment early as of start of week where ${rule}\nsegment late as of run time where ${rule}\n`;
    const files = { ...smallShop, "data/orders.csv": twice, "segments/shop.seg": rules };
    const project = await projectIn(await folderWith(files), smallConfig, now);
    await project.run();
    expect(await membersOf(project, "early")).toEqual(early);
    expect(await membersOf(project, "late")).toEqual(late);
  });

  it("ranks by what happened before its own instant", async () => {
    const rule = "in top 1 by sum of orders.amount ever";
    const amounts = orders.replace("T11:59:59Z,10", "T11:59:59Z,99");
    const rules = `segment early as of start of week where ${rule}\nsegment late as of run time where ${rule}\n`;
    const files = { ...smallShop, "data/orders.csv": amounts, "segments/shop.seg": rules };
    for (const more of [{}, { customersAtOnce: 2 }]) {
      const project = await projectIn(await folderWith(files), smallConfig, now, more);
      await project.run();
      expect(await membersOf(project, "early")).toEqual(["ada"]);
      expect(await membersOf(project, "late")).toEqual(["eve"]);
      await project.close();
    }
  });

  it("begins its day in its own zone", async () => {
    const project = await shopWith(buyers("new_york", 'timezone "America/New_York"'));
    const { segments } = await project.run();
    expect(segments[0]?.asOf).toBe("2026-03-01T05:00:00Z");
    expect(await membersOf(project, "new_york")).toEqual(["ada", "bo", "cleo", "dan"]);
  });

  it("is as of the instant that a person names, like all others", async () => {
    const project = await shopWith(buyers("early", "as of start of year"));
    const { segments } = await project.run({ asOf: "2026-02-26" });
    expect(segments[0]).toMatchObject({ size: 2 });
    expect(segments[0]?.asOf).toBeUndefined();
  });

  it("is previewed, explained and written as SQL as of the same instant", async () => {
    const project = await shopWith(
      `segment weekly as of start of week where has orders in last 7 days\n`,
    );
    expect(await project.preview("weekly")).toMatchObject({ size: 1, sample: ["ada"] });
    expect(await project.explain("weekly")).toContain("as of 23 Feb 2026");
    expect(await project.sql("weekly")).toContain("2026-02-22 23:00:00");
  });

  it("is published again when only its own instant has moved on", async () => {
    const rules = buyers("just_now", "as of run time");
    const files = {
      ...smallShop,
      "data/customers.csv": customers,
      "data/orders.csv": orders,
      "segments/shop.seg": rules,
    };
    const folder = await folderWith(files);
    const morning = await projectIn(folder, smallConfig, "2026-03-01T01:00:00Z");
    expect((await morning.run()).isNew).toBe(true);
    await morning.close();
    const noon = await projectIn(folder, smallConfig, "2026-03-01T02:00:00Z");
    expect(await noon.run()).toMatchObject({ isNew: true, run: 2 });
    expect(await noon.run()).toMatchObject({ isNew: false, run: 2 });
  });
});

describe("a segment whose time is over", () => {
  const rules = `${buyers("over", "expires 2026-02-27")}${buyers("last_day", "expires 2026-03-01")}${buyers("old", "status archived")}`;

  it("is left out, its members leave, and the result says why", async () => {
    const project = await shopWith(rules);
    const before = await project.run({ asOf: "2026-02-27" });
    expect(before.segments.map(({ name }) => name)).toEqual(["over", "last_day"]);
    expect(await membersOf(project, "over")).toEqual(["ada", "bo"]);
    const after = await project.run();
    expect(after.segments.map(({ name }) => name)).toEqual(["last_day"]);
    expect(after.skipped).toEqual([
      { name: "over", why: "expired", expires: "2026-02-27" },
      { name: "old", why: "archived" },
    ]);
    await expect(membersOf(project, "over")).rejects.toMatchObject({
      code: "RUN_NOT_RUN",
      message: expect.stringContaining("expired"),
    });
  });

  it("is listed as such", async () => {
    const project = await shopWith(rules);
    await project.run();
    const listed = await project.list();
    expect(listed.map(({ name, isExpired, status }) => [name, isExpired, status])).toEqual([
      ["over", true, "active"],
      ["last_day", false, "active"],
      ["old", false, "archived"],
    ]);
  });
});

it("the list says when each segment is due next, and in which zone", async () => {
  const project = await shopWith(
    `${buyers("morning", "schedule every day at 05:30")}${buyers("abroad", 'schedule every monday at 09:00 timezone "America/New_York"')}${buyers("whenever", "")}${buyers("over", "expires 2026-03-01 schedule every day at 04:00")}`,
  );
  expect((await project.list()).map(({ name, due, timezone }) => [name, due, timezone])).toEqual([
    ["morning", "2026-03-02T04:30:00Z", "Europe/Berlin"],
    ["abroad", "2026-03-02T14:00:00Z", "America/New_York"],
    ["whenever", undefined, "Europe/Berlin"],
    ["over", undefined, "Europe/Berlin"],
  ]);
});

it("the config's instant is that of every segment, as if a person had named it", async () => {
  const config = { ...smallConfig, asOf: "2026-02-26", customers: smallConfig.customers! };
  const project = await shopWith(buyers("early", "as of start of year"), now, {
    ...config,
    customers: { from: csv("data/customers.csv"), key: "customer_id" },
  });
  expect((await project.run()).segments[0]).toMatchObject({ size: 2 });
});
