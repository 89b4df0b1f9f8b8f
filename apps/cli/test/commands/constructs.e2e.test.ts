import { beforeAll, describe, expect, it } from "vitest";
import { done, satsuma } from "../support/satsuma.ts";
import { newShop } from "../support/shop.ts";

const rules = `segment best "Best two" where in top 2 by sum of orders.amount ever
split test "A test" of big
  seed "s"
  group one 30%
  group two 70%
segment weekly "By the week" schedule every monday at 07:00 where has orders in last 7 days
segment past "Is over" expires 2025-03-01 where has orders ever
segment put_away status archived where has orders ever
`;

describe("a project that ranks, splits, plans and retires", () => {
  let shop = "";
  let run = "";
  beforeAll(async () => {
    shop = newShop({ "segments/more.seg": rules });
    run = (await done(["run"], { cwd: shop })).stdout;
  });

  it("shows groups of a split under its title, with their shares, and what was not run", () => {
    expect(run).toMatch(/^best +Best two +2 +40\.0%$/mu);
    expect(run).toMatch(/^A test\n {2}one +30% of the split +\d/mu);
    expect(run).toContain(
      "not run, without members: past (expired after 2025-03-01), put_away (archived)",
    );
  });

  it("lists them likewise, with what became of those that are not run", async () => {
    const { stdout } = await satsuma(["list"], { cwd: shop });
    expect(stdout).toMatch(/^A test\n {2}one +30% of the split/mu);
    expect(stdout).toMatch(/^past +Is over +expired/mu);
    expect(stdout).toMatch(/^put_away +archived/mu);
  });

  it("says in JSON which policy, schedule and last day a segment has, and when it is due", async () => {
    const { stdout } = await satsuma(["list", "--json"], { cwd: shop });
    const { segments } = JSON.parse(stdout);
    const named = (name: string) => segments.find((each: { name: string }) => each.name === name);
    expect(named("weekly")).toMatchObject({
      policy: "start of day",
      timezone: "Europe/Berlin",
      schedule: { kind: "weekday", weekday: "monday", at: "07:00" },
      isExpired: false,
    });
    expect(new Date(named("weekly").due).getUTCDay()).toBe(1);
    expect(Date.parse(named("weekly").due)).toBeGreaterThan(Date.now() - 60_000);
    expect(named("past")).toMatchObject({ expires: "2025-03-01", isExpired: true });
    expect(named("test.two")).toMatchObject({ group: { of: "test", index: 1, percent: "70" } });
  });

  it("says why there are no members of one that is over", async () => {
    const { code, stderr } = await satsuma(["members", "past"], { cwd: shop });
    expect(code).toBe(2);
    expect(stderr).toContain("expired after 2025-03-01");
  });

  it("says why a customer is in a segment, and in a ranking at which place", async () => {
    const { stdout } = await satsuma(["explain", "best", "--customer", "ann"], { cwd: shop });
    expect(stdout).toContain("ann is in best as of 2025-04-01");
    expect(stdout.replaceAll(/\s+/gu, " ")).toContain("place 2 of 5");
    const json = await satsuma(["explain", "best", "--customer", "bob", "--json"], { cwd: shop });
    expect(JSON.parse(json.stdout)).toMatchObject({ customer: "bob", isMember: false });
    const nobody = await satsuma(["explain", "best", "--customer", "zoe"], { cwd: shop });
    expect(nobody).toMatchObject({ code: 2 });
    expect(nobody.stderr).toContain("RUN_CUSTOMER");
  });

  it("writes several segments as one statement, in any of the dialects", async () => {
    const own = await satsuma(["sql", "big", "best"], { cwd: shop });
    expect(own.stdout).toMatch(/AS "big"[\s\S]+AS "best"/u);
    expect(own.stdout.match(/^WITH /gmu)).toHaveLength(1);
    expect(own.stdout).toContain('"satsuma"."event:orders"');
    for (const dialect of ["postgres", "clickhouse", "trino"]) {
      const { code, stdout } = await satsuma(["sql", "big", "--dialect", dialect], { cwd: shop });
      expect(code).toBe(0);
      expect(stdout).toContain('FROM "orders" AS "e"');
      expect(stdout).not.toContain('"satsuma"');
      expect(stdout.includes("not executed")).toBe(dialect === "trino");
    }
  });

  it("refuses a dialect that there is not, and suggests one", async () => {
    const { code, stdout } = await satsuma(["sql", "big", "--dialect", "postgress", "--json"], {
      cwd: shop,
    });
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.message).toContain("postgres");
  });
});
