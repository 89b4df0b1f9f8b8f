import { describe, expect, it } from "vitest";
import { done, satsuma } from "../support/satsuma.ts";
import { newShop, shopConfig } from "../support/shop.ts";

const config = shopConfig(
  "scorecard: { capacity: 3, weights: { distinctness: 0 } }, privacy: { minimumGroup: 1 },",
);

const shop = (): string => newShop({ "satsuma.config.ts": config });

/** Wide enough for a file, and never wider. */
const isNarrow = (text: string): boolean => text.split("\n").every((line) => line.length <= 100);

describe("satsuma overlap", () => {
  it("shows a table of few segments, the pairs, what stands out and who is in none", async () => {
    const { stdout } = await done(["overlap", "big", "recent", "lost"], { cwd: shop() });
    expect(stdout).toContain("3 segments, 5 customers, as of 2025-04-01");
    // ann is in big and recent, cid in big and lost; eve is in big only, bob and dee in recent only.
    expect(stdout).toMatch(/A +big +3 +1 +· +33% +33%/u);
    expect(stdout).toMatch(/inside another +lost in big/u);
    expect(stdout).toMatch(/nothing shared +recent and lost/u);
    expect(stdout).toMatch(/in no segment +0 customers, 0\.0% of all/u);
    expect(stdout).toMatch(/2 +40\.0% +recent\n/u);
    expect(isNarrow(stdout)).toBe(true);
  });

  it("says of a past date that attributes are as they are now", async () => {
    const folder = newShop({
      "satsuma.config.ts": shopConfig('customers: { from: csv("data/c.csv"), key: "id" },'),
      "data/c.csv": "id,country\nann,DE\nbob,FR\ncid,FR\n",
      "segments/rules.seg":
        'segment german where country is "DE"\nsegment late where has orders in last 30 days',
    });
    const { stdout } = await done(["overlap", "--as-of", "2025-02-01"], { cwd: folder });
    expect(stdout).toContain("attributes have no history and are read as they are now: country");
  });

  it("ranks the pairs of forty segments, and gives all of them as JSON", async () => {
    const rules = Array.from(
      { length: 40 },
      (_, i) => `segment spent_${i} where sum of orders.amount ever >= ${i * 20} EUR`,
    );
    const folder = newShop({ "segments/rules.seg": rules.join("\n") });
    const { stdout } = await done(["overlap", "--limit", "3"], { cwd: folder });
    expect(stdout).toContain("40 segments, 5 customers");
    expect(stdout).toContain("and 777 pairs more; --limit shows more, --json all");
    expect(isNarrow(stdout)).toBe(true);
    const json = JSON.parse((await done(["overlap", "--json"], { cwd: folder })).stdout);
    expect(json.pairs).toHaveLength(780);
    expect(json.coverAll).toEqual(["spent_0"]);
  });
});

describe("satsuma list --health", () => {
  it("says what could be mended and how", async () => {
    const folder = newShop({
      "segments/more.seg":
        "segment nobody where has at least 99 orders ever\nsegment large where sum of orders.amount ever > 99 EUR",
    });
    const { stdout } = await done(["list", "--health"], { cwd: folder });
    expect(stdout).toMatch(/empty\n +nobody\n +nobody is in it, of 5 customers\n +→/u);
    expect(stdout).toMatch(/the same members\n +large, big\n/u);
    expect(stdout).toContain("nothing has been run yet");
    expect(isNarrow(stdout)).toBe(true);
    const { health } = JSON.parse(
      (await done(["list", "--health", "--json"], { cwd: folder })).stdout,
    );
    expect(health.findings[0]).toMatchObject({ kind: "empty", segments: ["nobody"] });
    const idle = await satsuma(["list", "--as-of", "2025-01-01"], { cwd: folder });
    expect(idle.code).toBe(2);
    expect(idle.stderr).toContain("USAGE_AS_OF");
  });
});

describe("satsuma score-card", () => {
  it("ranks segments with reasons, and says what it left out", async () => {
    const folder = shop();
    const { stdout } = await done(["score-card"], { cwd: folder });
    expect(stdout).toContain("a quarter ago is 2025-01-01");
    expect(stdout).toMatch(/segment +score +size +growth +value +stable +distinct +capac\./u);
    expect(stdout).toMatch(/value: 665\.25 EUR a member/u);
    expect(stdout).toMatch(/margin +no column says what is left/u);
    expect(isNarrow(stdout)).toBe(true);
    expect(stdout).toContain("of the 1 member of a quarter ago");
    const only = "growth=0,value=0,stability=0,capacity=0";
    const json = await done(["score-card", "--weights", only, "--json"], { cwd: folder });
    const { segments } = JSON.parse(json.stdout);
    // Only size counts then; equal sizes share a rank.
    expect(
      segments.slice(0, 2).map(({ rank, size }: { rank: number; size: number }) => [rank, size]),
    ).toEqual([
      [1, 3],
      [1, 3],
    ]);
  });

  it("takes weights before the segments that they are for", async () => {
    const line = ["score-card", "--weights", "value=2,size=0", "big", "--json"];
    const { stdout } = await done(line, { cwd: shop() });
    const { segments, criteria } = JSON.parse(stdout);
    expect(segments.map(({ name }: { name: string }) => name)).toEqual(["big"]);
    expect(criteria).toContainEqual(expect.objectContaining({ criterion: "value", weight: 2 }));
  });
});

describe("satsuma compare", () => {
  it("shows segments side by side, best first, what the rows say, and whom they share", async () => {
    const rules = `segment small where sum of orders.amount ever < 50 EUR
segment big where sum of orders.amount ever >= 100 EUR`;
    const folder = newShop({ "satsuma.config.ts": config, "segments/rules.seg": rules });
    const { stdout } = await done(["compare", "small", "big"], { cwd: folder });
    expect(stdout).toMatch(/big +small\n/u);
    expect(stdout).toMatch(/size +3 +2\n/u);
    expect(stdout).toMatch(/rank +1 +2\n/u);
    expect(stdout).toMatch(/ {2}size +How many members it has\.\n/u);
    expect(stdout).toMatch(/in all 2 +0 customers\n/u);
    expect(isNarrow(stdout)).toBe(true);
  });

  it("shows the cross-table of tiers and a value of customers, and what each explains", async () => {
    const folder = shop();
    const { stdout } = await done(
      ["compare", "level", "weekday of last of orders.ordered_at ever"],
      {
        cwd: folder,
      },
    );
    expect(stdout).toContain("adjusted Rand index");
    expect(stdout).toMatch(/level +[\d.]+% of the variance/u);
    const json = JSON.parse(
      (await done(["compare", "level", "level", "--json"], { cwd: folder })).stdout,
    );
    expect(json).toMatchObject({ kind: "segmentations", customers: 5, adjustedRandIndex: 1 });
    expect(json.counts).toEqual([
      [2, 0, 0],
      [0, 1, 0],
      [0, 0, 2],
    ]);
  });
});
