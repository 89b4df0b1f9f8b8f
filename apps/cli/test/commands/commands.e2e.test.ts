import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { done, satsuma } from "../support/satsuma.ts";
import { membersOf, newShop } from "../support/shop.ts";

const sizes = Object.entries(membersOf).map(([name, members]) => [name, members.length]);

describe("a project's commands", () => {
  let shop = "";
  beforeAll(async () => {
    shop = newShop();
    await done(["run"], { cwd: shop });
  });

  it("runs, and says size, share, who came and who went of each segment", async () => {
    const fresh = newShop();
    const { code, stdout } = await satsuma(["run", "--json"], { cwd: fresh });
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      asOf: "2025-03-31T22:00:00Z",
      customers: 5,
      run: 1,
      isNew: true,
    });
    expect(
      result.segments.map(({ name, size }: { name: string; size: number }) => [name, size]),
    ).toEqual(sizes);
    expect(result.segments[0]).toMatchObject({
      title: "Spent 100 EUR or more",
      share: 0.6,
      entered: 3,
      left: 0,
    });
    expect(result.data[0]).toMatchObject({ name: "orders", read: 8, accepted: 8, rejected: 0 });
  });

  it("changes nothing when it runs a second time", async () => {
    const { stdout } = await satsuma(["run", "--json"], { cwd: shop });
    const again = JSON.parse(stdout);
    expect(again).toMatchObject({ isNew: false, run: 1 });
    expect(
      again.segments.every(
        ({ entered, left }: { entered: number; left: number }) => entered === 0 && left === 0,
      ),
    ).toBe(true);
  });

  it("prints a table for people: aligned, tiers under their title, what to try next on stderr", async () => {
    const { stdout, stderr } = await satsuma(["run"], { cwd: shop });
    expect(stdout).toContain("5 customers as of 2025-04-01");
    expect(stdout).toMatch(/^big +Spent 100 EUR or more +3 +60\.0% +0 +0$/mu);
    expect(stdout).toMatch(/^Level\n {2}gold +Gold +2 +40\.0%/mu);
    expect(stdout).not.toContain("Try next");
    expect(stderr).toContain("satsuma explain lost");
  });

  it("describes any past day by the data before it", async () => {
    const past = newShop();
    const { stdout } = await satsuma(["run", "--as-of", "2025-01-01", "--json"], { cwd: past });
    const { segments } = JSON.parse(stdout);
    expect(
      segments.map(({ name, size }: { name: string; size: number }) => [name, size]).slice(0, 3),
    ).toEqual([
      ["big", 1],
      ["recent", 1],
      ["lost", 4],
    ]);
  });

  it("lists members as CSV with the header `customer` when its output is no terminal", async () => {
    const { stdout } = await satsuma(["members", "recent"], { cwd: shop });
    expect(stdout).toBe("customer\nann\nbob\ndee\n");
  });

  it.each([
    ["csv", /^customer\nann\ncid\neve\n$/u],
    ["json", /"segment": "big",\s+"size": 3,[^[]+"members": \[\s+"ann",\s+"cid",\s+"eve"\s+\]/u],
    ["parquet", /^PAR1/u],
  ])("writes members to a .%s file, whole", async (format, content) => {
    const file = join(shop, `big.${format}`);
    const { code, stdout } = await satsuma(["members", "big", "-o", file], { cwd: shop });
    expect([code, stdout]).toEqual([0, `3 members of big written to big.${format}\n`]);
    expect(readFileSync(file, "latin1")).toMatch(content);
  });

  it("lists the members of a tier", async () => {
    const { stdout } = await satsuma(["members", "level.bronze", "--json"], { cwd: shop });
    expect(JSON.parse(stdout)).toEqual({
      segment: "level.bronze",
      size: 2,
      suppressed: 0,
      asOf: "2025-03-31T22:00:00Z",
      members: ["bob", "dee"],
    });
  });

  it("previews a rule at every condition and writes nothing", async () => {
    const rule = `sum of orders.amount ever >= 50 EUR and has no orders in last 20 days`;
    const { stdout } = await satsuma(["preview", rule, "--json"], { cwd: shop });
    expect(JSON.parse(stdout)).toMatchObject({
      size: 2,
      customers: 5,
      conditions: [
        { text: "sum of orders.amount ever >= 50 EUR", size: 3, alone: 3 },
        { text: "has no orders in last 20 days", size: 2, alone: 2 },
      ],
      sample: ["cid", "eve"],
    });
  });

  it("previews a segment by name, and all segments of a file", async () => {
    const one = await satsuma(["preview", "lost", "--json"], { cwd: shop });
    expect(JSON.parse(one.stdout)).toMatchObject({ size: 1 });
    const all = await satsuma(["preview", "segments/rules.seg", "--json"], { cwd: shop });
    interface Sized {
      readonly rule: string;
      readonly size: number;
      readonly tiers?: readonly { readonly name: string; readonly size: number }[];
    }
    // Tiers are counted together, as what one takes the next does not get.
    expect(
      JSON.parse(all.stdout).previews.flatMap(({ rule, size, tiers }: Sized) =>
        tiers === undefined ? [[rule, size]] : tiers.map((tier) => [tier.name, tier.size]),
      ),
    ).toEqual(sizes);
  });

  it("explains a segment in English with its dates", async () => {
    const { stdout } = await satsuma(["explain", "recent"], { cwd: shop });
    expect(stdout).toContain("since 2 Mar 2025 (the last 30 days)");
    expect(
      JSON.parse((await satsuma(["explain", "recent", "--json"], { cwd: shop })).stdout),
    ).toMatchObject({ segment: "recent" });
  });

  it("lists segments with titles, tags and sizes at the last run", async () => {
    const { segments } = JSON.parse((await satsuma(["list", "--json"], { cwd: shop })).stdout);
    expect(segments[0]).toMatchObject({
      name: "big",
      title: "Spent 100 EUR or more",
      tags: ["value"],
      size: 3,
      share: 0.6,
    });
    expect((await satsuma(["list"], { cwd: shop })).stdout).toMatch(
      /^big +Spent 100 EUR or more +value +3 +60\.0%$/mu,
    );
  });

  it("prints the SQL of a segment", async () => {
    const { stdout } = await satsuma(["sql", "big"], { cwd: shop });
    expect(stdout).toMatch(/select/iu);
  });

  it("shows the catalogue: names, types, values, and how the file was read", async () => {
    const { stdout } = await satsuma(["catalogue", "orders"], { cwd: shop });
    expect(stdout).toMatch(/^ {2}amount +amount \(EUR\)/mu);
    expect(stdout).toContain("orders: 8 rows read");
    const { events, tables } = JSON.parse(
      (await satsuma(["catalogue", "--json"], { cwd: shop })).stdout,
    );
    expect(Object.keys(events.orders.fields)).toContain("country");
    expect(tables[0].count).toMatchObject({ read: 8, rejected: 0 });
  });

  it("finds the project from a folder inside it", async () => {
    const { code, stdout } = await satsuma(["members", "lost"], { cwd: join(shop, "segments") });
    expect([code, stdout]).toEqual([0, "customer\ncid\n"]);
  });

  it("writes no escapes into a pipe, and colours when told to", async () => {
    const plain = await satsuma(["run"], { cwd: shop });
    const uncolored = await satsuma(["run"], {
      cwd: shop,
      env: { NO_COLOR: "1", FORCE_COLOR: "1" },
    });
    const colored = await satsuma(["run", "--color"], { cwd: shop, env: { NO_COLOR: "1" } });
    // oxlint-disable-next-line no-control-regex -- the escape character is what is looked for
    const escape = /\u001B/u;
    expect([plain, uncolored].some(({ stdout, stderr }) => escape.test(stdout + stderr))).toBe(
      false,
    );
    expect(colored.stdout).toMatch(escape);
  });

  it("is silent but for results and errors with --quiet", async () => {
    const { stdout, stderr } = await satsuma(["run", "-q"], { cwd: shop });
    expect(stdout).not.toBe("");
    expect(stderr).toBe("");
  });

  it("keeps its state in .satsuma and needs no packages in the project's folder", () => {
    expect(existsSync(join(shop, ".satsuma"))).toBe(true);
    expect(existsSync(join(shop, "node_modules"))).toBe(false);
  });
});
