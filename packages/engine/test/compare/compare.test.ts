import { adjustedRandIndex } from "@satsuma/stats/evaluation";
import { csv } from "@satsuma/plugin-files";
import type { Project, SegmentationComparison } from "@satsuma/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedProject } from "../support/shared-project.ts";
import { folderWith, projectIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const shop = sharedProject(
  {
    ...smallShop,
    "segments/spent.seg":
      "tiers spent tier much where sum of orders.amount ever >= 200 EUR tier some where has orders ever",
  },
  { ...smallConfig, privacy: { minimumGroup: 1 } },
);

interface Row {
  readonly one: number;
  readonly other: string;
  readonly worth: number;
}

/** Customers of a tier by number, a text of their own, and an amount that they spent. */
async function projectOf(rows: readonly Row[]): Promise<Project> {
  const folder = await folderWith({
    "c.csv": `id,one,other\n${rows.map(({ one, other }, i) => `${i},${one},${other}\n`).join("")}`,
    "o.csv": `cid,happened,amount\n0,2024-01-01T12:00:00Z,0\n${rows.map(({ worth }, i) => `${i},2026-01-01T12:00:00Z,${worth}\n`).join("")}`,
    "segments/a.seg":
      "tiers level tier low where one = 1 tier middle where one = 2 tier high where one = 3\nsegment rich where sum of orders.amount ever > 50",
  });
  return projectIn(folder, {
    timezone: "UTC",
    currency: "EUR",
    asOf: "2026-03-01",
    customers: { from: csv("c.csv"), key: "id" },
    events: {
      orders: {
        from: csv("o.csv"),
        customer: "cid",
        time: "happened",
        fields: { amount: { money: true } },
      },
    },
  });
}

const someRows = fc.array(
  fc.record({
    one: fc.integer({ min: 0, max: 3 }),
    other: fc.constantFrom("a", "b", "c"),
    worth: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 2, maxLength: 40 },
);

const segmentations = async (project: Project, one: string, other: string) => {
  const found = await project.compare([one, other]);
  expect(found.kind).toBe("segmentations");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the line before says so
  return found as SegmentationComparison;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const rounded = (share: number | null): string => share?.toFixed(9) ?? "nothing to explain";

/** Eta squared by its definition. */
function explainedBy(rows: readonly Row[], groupOf: (row: Row) => unknown): number | null {
  const mean = sum(rows.map(({ worth }) => worth)) / rows.length;
  const squares = sum(rows.map(({ worth }) => (worth - mean) ** 2));
  if (squares === 0) return null;
  const groups = Map.groupBy(rows, groupOf);
  const between = [...groups.values()].map((group) => {
    const own = sum(group.map(({ worth }) => worth)) / group.length;
    return group.length * (own - mean) ** 2;
  });
  return sum(between) / squares;
}

describe("two segmentations", () => {
  it("have a cross-table that adds up, the index of Hubert and Arabie, and what each explains of the value", async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const project = await projectOf(rows);
        const found = await segmentations(project, "level", "other");
        expect(sum(found.counts.flat())).toBe(rows.length);
        expect(found.counts.map(sum)).toEqual(found.one.parts.map(({ size }) => size));
        expect(sum(found.other.parts.map(({ size }) => size))).toBe(rows.length);
        const index = adjustedRandIndex(
          rows.map(({ one }) => one),
          rows.map(({ other }) => other.codePointAt(0)!),
        );
        expect(found.adjustedRandIndex).toBeCloseTo(index, 12);
        const { one, other, both } = found.value!;
        expect([one, other, both].map(rounded)).toEqual(
          [
            explainedBy(rows, (row) => row.one),
            explainedBy(rows, (row) => row.other),
            explainedBy(rows, (row) => `${row.one} ${row.other}`),
          ].map(rounded),
        );
        await project.close();
      }),
      { numRuns: 3 },
    );
  });

  it("put customers of no tier and of unknown values last, in a part of their own", async () => {
    const { project } = shop();
    const found = await segmentations(project, "spent", "country");
    expect(found.one.parts.map(({ label }) => label)).toEqual(["much", "some", null]);
    expect(found.other.parts.map(({ label }) => label)).toEqual(["AT", "DE", "FR", null]);
    expect(found.counts).toEqual([
      [0, 1, 0, 0],
      [1, 1, 0, 1],
      [0, 0, 1, 0],
    ]);
  });

  it("agree wholly with themselves", async () => {
    const { project } = shop();
    const found = await segmentations(project, "loyalty", "loyalty");
    expect(found.adjustedRandIndex).toBe(1);
    expect(found.value!.one).toBe(found.value!.both);
  });
});

describe("segments side by side", () => {
  it("have the score-card, their overlap, and who is in all", async () => {
    const { project } = shop();
    const found = await project.compare(["recent", "germans", "big_spenders"]);
    expect(found).toMatchObject({ kind: "segments", inAll: 1 });
    if (found.kind !== "segments") return;
    expect(found.scorecard.segments.map(({ name }) => name).toSorted()).toEqual([
      "big_spenders",
      "germans",
      "recent",
    ]);
    expect(found.overlap.segments.map(({ size }) => size)).toEqual([3, 1, 2]);
  });

  it("are the tiers of one name too", async () => {
    const { project } = shop();
    const found = await project.compare(["loyalty"]);
    expect(found).toMatchObject({ kind: "segments", inAll: 0 });
  });
});

describe("what cannot be compared", () => {
  it("is refused with a code that says why", async () => {
    const { project } = shop();
    for (const [names, code] of [
      [["recent"], "COMPARE_NAMES"],
      [[], "COMPARE_NAMES"],
      [["recent", "country"], "COMPARE_NAMES"],
      [["loyalty", "customer_id_of"], "RUN_SEGMENT"],
      [["loyalty", "orders.status"], "COMPARE_NAMES"],
      [["loyalty", "silver"], "RUN_SEGMENT"],
    ] as const)
      await expect(project.compare(names)).rejects.toMatchObject({ code });
  });

  it("as customers have many values of it can be by the value that is offered instead", async () => {
    const { project } = shop();
    await expect(project.compare(["loyalty", "orders.status"])).rejects.toMatchObject({
      help: 'name one of them: "last of orders.status ever"',
    });
    const found = await segmentations(project, "loyalty", "last of orders.status ever");
    expect(found.other.parts.map(({ label }) => label)).toContain("paid");
  });

  it("a value that is other for everybody is no segmentation", async () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ one: i, other: `x${i}`, worth: i }));
    const project = await projectOf(rows);
    await expect(project.compare(["level", "other"])).rejects.toMatchObject({
      code: "COMPARE_NAMES",
    });
  });
});
