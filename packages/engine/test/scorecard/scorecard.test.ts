import { csv } from "@satsuma/plugin-files";
import { RuleErrors } from "@satsuma/engine";
import type { ProjectConfig, Scorecard, ScorecardConfig } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import { sharedProject } from "../support/shared-project.ts";
import { folderWith, projectIn } from "../support/shop.ts";

/**
 * Sixty customers as of 2026-03-01. Those from 1 to 20 ordered in January and February (100 each time), 11 to 30 in October and
 * November (10 each time); the rest never. Odd ones may be mailed; all up to 40 are from Germany.
 */
const customers = Array.from({ length: 60 }, (_, i) => i + 1);

const ordersOf = (id: number): string[] => [
  ...(id <= 20 ? [`${id},2026-01-10T12:00:00Z,100,40`, `${id},2026-02-10T12:00:00Z,100,40`] : []),
  ...(id > 10 && id <= 30
    ? [`${id},2025-10-10T12:00:00Z,10,1`, `${id},2025-11-10T12:00:00Z,10,1`]
    : []),
];

const rules = `
segment lately where has orders in last 90 days
segment before_christmas where has orders in last 180 days
segment everybody where n > 0
segment germans where country is "DE"
segment few where n <= 4
segment nobody where n < 0
segment luck where in sample 50% seed "1"
`;

const lines = customers.map((id) => `${id},${id},${id <= 40 ? "DE" : "FR"},${id % 2 === 1}`);

const files = {
  "c.csv": `id,n,country,email_opt_in\n${lines.join("\n")}\n`,
  // The first row is of nobody's: it lets the data begin early enough to look back.
  "o.csv": `cid,happened,amount,margin\n60,2024-01-01T12:00:00Z,1,1\n${customers.flatMap(ordersOf).join("\n")}\n`,
  "segments/a.seg": rules,
};

const config = {
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-03-01",
  customers: { from: csv("c.csv"), key: "id" },
  events: {
    orders: {
      from: csv("o.csv"),
      customer: "cid",
      time: "happened",
      fields: { amount: { money: true }, margin: { money: true } },
    },
  },
} satisfies ProjectConfig;

const shop = sharedProject(files, config);

/** The same, whose config says what counts and that small groups may be told of. */
const bolderShop = sharedProject(files, {
  ...config,
  scorecard: { weights: { size: 1 } },
  privacy: { minimumGroup: 3 },
});

const scoreOf = (card: Scorecard, segment: string, criterion: string) =>
  card.segments
    .find(({ name }) => name === segment)!
    .scores.find((score) => score.criterion === criterion)!;

describe("the score-card", () => {
  it("works every criterion out from what the data suggests", async () => {
    const card = await shop().project.scorecard();
    expect(card.before).toBe("2025-12-01T00:00:00Z");
    expect(card.criteria.map(({ criterion, expression }) => [criterion, expression])).toEqual([
      ["size", undefined],
      ["growth", undefined],
      ["value", "sum of orders.amount in last 12 months"],
      ["margin", "sum of orders.margin in last 12 months"],
      ["reach", "email_opt_in"],
      ["stability", undefined],
      ["distinctness", undefined],
    ]);
    expect(card.leftOut.map(({ criterion }) => criterion)).toEqual(["capacity"]);
    // Twenty ordered in the 90 days before; a quarter ago it was twenty others, of whom ten are still in it.
    expect(scoreOf(card, "lately", "size")).toMatchObject({ value: 20, scaled: Math.sqrt(1 / 3) });
    expect(scoreOf(card, "lately", "growth")).toMatchObject({ value: 0, scaled: 0.5 });
    expect(scoreOf(card, "lately", "stability")).toMatchObject({ value: 0.5, scaled: 0.5 });
    // 20 spent 200 and 10 of them 20 more: 210 each; all sixty together 4,400.
    const value = scoreOf(card, "lately", "value");
    expect(value.value).toBeCloseTo(210, 9);
    expect(value.scaled).toBeCloseTo(210 / (210 + 4400 / 60), 9);
    const margin = scoreOf(card, "lately", "margin");
    expect(margin.value).toBeCloseTo(1620 / 4200, 9);
    expect(scoreOf(card, "lately", "reach")).toMatchObject({ value: 0.5, scaled: 0.5 });

    // The intervals are those of Student's t for a mean and of Wilson for a share.
    // Ten times 200 and ten times 220: mean 210, deviation 10.26; t of 19 degrees is 2.093.
    const { interval } = scoreOf(card, "lately", "value");
    expect(interval!.low).toBeCloseTo(210 - (2.093024 * 10.25978) / Math.sqrt(20), 3);
    expect(interval!.high).toBeCloseTo(210 + (2.093024 * 10.25978) / Math.sqrt(20), 3);
    // 10 of 20: 29.9% to 70.1%.
    expect(scoreOf(card, "lately", "reach").interval!.low).toBeCloseTo(0.2993, 4);
    expect(scoreOf(card, "lately", "reach").interval!.high).toBeCloseTo(0.7007, 4);
  });

  it("adds contributions up to the total, which ranks", async () => {
    const card = await shop().project.scorecard({ weights: { value: 3, size: 0.5 } });
    const ranked = card.segments.filter(({ total }) => total !== null);
    for (const { scores, total, rank } of ranked) {
      const sum = scores.reduce((all, { contribution }) => all + (contribution ?? 0), 0);
      expect(sum).toBeCloseTo(total!, 12);
      expect(rank).toBe(1 + ranked.filter((other) => other.total! > total!).length);
    }
    const scaled = card.segments.flatMap(({ scores }) => scores.map((score) => score.scaled ?? 0));
    expect(scaled.every((each) => each >= 0 && each <= 1)).toBe(true);
    const unranked = card.segments.slice(ranked.length);
    expect(unranked.map(({ name, rank, total }) => [name, rank, total])).toEqual([
      ["few", null, null],
      ["nobody", null, null],
    ]);
    const totals = ranked.map(({ total }) => total!);
    expect(totals).toEqual(totals.toSorted((one, other) => other - one));
  });

  it("ranks otherwise when other things count", async () => {
    const { project } = bolderShop();
    const only = { growth: 0, margin: 0, reach: 0, stability: 0, distinctness: 0, capacity: 0 };
    const big = await project.scorecard({ weights: { ...only, value: 0 } });
    expect(big.segments[0]!.name).toBe("everybody");
    const rich = await project.scorecard({ weights: { ...only, size: 0 } });
    expect(rich.segments[0]!.name).toBe("lately");
  });

  it("tells nothing but the size of segments with too few members, and no growth of those that read attributes only", async () => {
    const card = await shop().project.scorecard();
    const few = card.segments.find(({ name }) => name === "few")!;
    expect(few).toMatchObject({
      size: 4,
      rank: null,
      total: null,
      differs: [],
      pros: [],
      cons: [],
    });
    expect(few.unranked).toContain("4 members");
    expect(few.scores.filter(({ value }) => value !== null).map((each) => each.criterion)).toEqual([
      "size",
    ]);
    // A rule that reads attributes only has no history.
    for (const criterion of ["growth", "stability"]) {
      const score = scoreOf(card, "germans", criterion);
      expect(score).toMatchObject({ value: null, scaled: null, contribution: null });
      expect(score.sentence).toContain("no history");
    }
    const bolder = await bolderShop().project.scorecard();
    expect(bolder.segments.find(({ name }) => name === "few")!.rank).not.toBeNull();
  });

  it("leaves growth and stability out where the data does not reach back a quarter", async () => {
    const card = await shop().project.scorecard({ asOf: "2024-02-01" });
    const left = card.leftOut.filter(({ criterion }) => criterion !== "capacity");
    expect(left.map(({ criterion }) => criterion)).toEqual(["growth", "stability"]);
    expect(left[0]!.why).toContain("2024-01-01");
  });

  it("finds everybody and a random half like everybody, and those who alone bought apart", async () => {
    const card = await shop().project.scorecard({
      segments: ["everybody", "luck", "before_christmas", "nobody"],
    });
    expect(scoreOf(card, "everybody", "distinctness").value).toBe(0);
    expect(scoreOf(card, "luck", "distinctness").value!).toBeLessThan(0.15);
    expect(scoreOf(card, "before_christmas", "distinctness").value!).toBeGreaterThan(0.6);
    const apart = card.segments.find(({ name }) => name === "before_christmas")!;
    expect(apart.differs[0]!.sentence).toContain("another customer's");
    expect(apart.differs[0]!.distance).toBeLessThanOrEqual(1);
  });

  it("is the same every time, whether the last run is read or not", async () => {
    const { project } = shop();
    const first = await project.scorecard();
    await project.run();
    expect(await project.scorecard()).toEqual(first);
  });

  it("takes capacity, and any expression of the rule language, from the config, and refuses those that are of another kind", async () => {
    const reach = 'country is "DE"';
    const folder = await folderWith(files);
    const scorecard = { value: "n * 2", reach, margin: "n", capacity: 40 };
    const project = await projectIn(folder, { ...config, scorecard });
    const card = await project.scorecard({ segments: ["germans", "lately", "everybody"] });
    expect(scoreOf(card, "germans", "capacity")).toMatchObject({ value: 1, scaled: 1 });
    expect(scoreOf(card, "lately", "capacity")).toMatchObject({ value: 0.5, scaled: 0.5 });
    expect(scoreOf(card, "everybody", "capacity")).toMatchObject({ value: 1.5, scaled: 40 / 60 });
    expect(scoreOf(card, "germans", "value").value).toBe(41);
    expect(scoreOf(card, "germans", "reach").value).toBe(1);
    expect(scoreOf(card, "germans", "margin").value).toBe(0.5);
    await project.close();

    const failing = async (wrong: ScorecardConfig): Promise<Scorecard> => {
      const other = await projectIn(folder, { ...config, scorecard: wrong });
      return other.scorecard().finally(() => other.close());
    };
    const refused = { code: "CONFIG_SCORECARD" };
    await expect(failing({ value: "country" })).rejects.toMatchObject(refused);
    await expect(failing({ reach: "n" })).rejects.toMatchObject(refused);
    await expect(failing({ margin: "nn" })).rejects.toThrow(RuleErrors);
  });

  it("refuses weights that make no sense", async () => {
    const { project } = shop();
    const weights = (given: Readonly<Record<string, number>>) =>
      project.scorecard({ weights: given });
    await expect(weights({ valeu: 1 })).rejects.toMatchObject({
      code: "SCORE_WEIGHT",
      help: 'did you mean "value"?',
    });
    await expect(weights({ value: -1 })).rejects.toMatchObject({ code: "SCORE_WEIGHT" });
    await expect(weights({ value: NaN })).rejects.toMatchObject({ code: "SCORE_WEIGHT" });
  });

  it("has an answer for a segment of nobody and for no events at all", async () => {
    const folder = await folderWith({
      "c.csv": "id,n\n1,1\n2,2\n",
      "segments/a.seg": "segment nobody where n > 5\nsegment all_of_them where n > 0",
    });
    const project = await projectIn(folder, {
      timezone: "UTC",
      currency: "EUR",
      asOf: "2026-03-01",
      customers: { from: csv("c.csv"), key: "id" },
      events: {},
      privacy: { minimumGroup: 1 },
    });
    const card = await project.scorecard();
    expect(card.leftOut.map(({ criterion }) => criterion)).toEqual([
      "growth",
      "value",
      "margin",
      "reach",
      "stability",
      "capacity",
    ]);
    const texts = JSON.stringify(card);
    expect(texts).not.toContain("NaN");
    expect(card.segments.map(({ name, rank }) => [name, rank])).toEqual([
      ["all_of_them", 1],
      ["nobody", null],
    ]);
  });
});
