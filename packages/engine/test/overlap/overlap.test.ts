import fc from "fast-check";
import type { Overlap } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { csv } from "@satsuma/plugin-files";
import { describe, expect, it } from "vitest";
import { projectOfFlags } from "../support/flags.ts";
import { sharedProject } from "../support/shared-project.ts";
import { folderWith, projectIn, writeIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const width = 12;

const memberships = fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), {
  minLength: 1,
  maxLength: 40,
});

/** Some segments by their places, many times: at most sixteen combinations, all of which are listed. */
const subsets = fc.array(
  fc.subarray(
    Array.from({ length: width }, (_, i) => i),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 12, maxLength: 12 },
);

const shop = sharedProject(smallShop, smallConfig);

const countOf = (
  rows: readonly (readonly boolean[])[],
  test: (row: readonly boolean[]) => boolean,
): number => rows.filter((row) => test(row)).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The whole result, worked out customer by customer. */
function byHand(names: readonly string[], rows: readonly (readonly boolean[])[]) {
  const all = rows.length;
  const places = names.map((_, i) => i);
  const whole = places.filter((i) => all > 0 && rows.every((row) => row[i]));
  const counting =
    whole.length === names.length ? places : places.filter((i) => !whole.includes(i));
  const inside = rows.map((row) => counting.filter((i) => row[i]).length);
  const both = places.map((i) => places.map((j) => countOf(rows, (row) => row[i]! && row[j]!)));
  const sizes = places.map((i) => both[i]![i]!);
  return {
    customers: all,
    both,
    sizes,
    only: places.map((i) =>
      countOf(rows, (row) => row[i]! && !counting.some((j) => j !== i && row[j])),
    ),
    coverAll: whole.map((i) => names[i]),
    memberships: [0, ...counting.map((_, i) => i + 1)].map(
      (k) => inside.filter((own) => own === k).length,
    ),
    pairs: places
      .flatMap((i) => places.slice(i + 1).map((j): [number, number] => [i, j]))
      .map(([i, j]) => {
        const either = countOf(rows, (row) => row[i]! || row[j]!);
        const isEmpty = sizes[i] === 0 || sizes[j] === 0;
        return {
          names: `${names[i]} ${names[j]}`,
          both: both[i]![j],
          either,
          jaccard: either === 0 ? null : both[i]![j]! / either,
          lift: isEmpty ? null : ((both[i]![j]! * all) / sizes[i]! / sizes[j]!).toFixed(9),
        };
      })
      .toSorted((one, other) => (one.names < other.names ? -1 : 1)),
    combinations: Object.fromEntries(
      [...Map.groupBy(rows, (row) => names.filter((_, i) => row[i]).join(" "))].map(
        ([called, own]) => [called, own.length],
      ),
    ),
  };
}

/** A result in the same words. */
const told = (found: Overlap) => ({
  customers: found.customers,
  both: found.both,
  sizes: found.segments.map(({ size }) => size),
  only: found.segments.map(({ only }) => only),
  coverAll: found.coverAll,
  memberships: found.memberships,
  pairs: found.pairs
    .map(({ one, other, both, either, jaccard, lift }) => ({
      names: `${one} ${other}`,
      both,
      either,
      jaccard,
      lift: lift?.toFixed(9) ?? null,
    }))
    .toSorted((one, other) => (one.names < other.names ? -1 : 1)),
  combinations: Object.fromEntries(
    found.combinations.map(({ segments, size }) => [segments.join(" "), size]),
  ),
});

describe("overlap", () => {
  it("counts every two segments and every combination as counting by hand does", async () => {
    await fc.assert(
      fc.asyncProperty(memberships, subsets, async (rows, chosen) => {
        const project = await projectOfFlags(rows);
        await project.run();
        for (const places of chosen) {
          const segments = places.map((place) => `s${place}`);
          const own = rows.map((row) => places.map((place) => row[place]!));
          const found = await project.overlap({ segments });
          expect(told(found)).toEqual(byHand(segments, own));
          expect(found.otherCombinations).toEqual({ combinations: 0, size: 0 });
        }
        await project.close();
      }),
      { numRuns: 2 },
    );
  });

  it("adds up: memberships and combinations to all customers, sizes less pairs plus all three to who is in any", async () => {
    const rows = fc.sample(memberships, { seed: 7, numRuns: 30 }).flat();
    const project = await projectOfFlags(rows);
    const all = await project.overlap({ segments: ["s0", "s1", "s2", "s3", "s4", "s5"] });
    const listed = sum(all.combinations.map(({ size }) => size));
    expect(all.combinations).toHaveLength(20);
    expect(listed + all.otherCombinations.size).toBe(rows.length);
    expect(sum(all.memberships)).toBe(rows.length);
    const three = await project.overlap({ segments: ["s0", "s1", "s2"] });
    const { both, memberships: counts, customers, none } = three;
    const pairs = both[0]![1]! + both[0]![2]! + both[1]![2]!;
    const sizes = sum(three.segments.map(({ size }) => size));
    expect(sizes - pairs + counts[3]!).toBe(customers - none.size);
  });

  it("says which segments are the same, nearly so, inside another, apart, or empty", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => [
      i < 20,
      i < 20,
      i < 21,
      i < 5,
      i >= 30,
      false,
      true,
    ]);
    const project = await projectOfFlags(rows);
    const { pairs, segments, coverAll } = await project.overlap();
    const relation = (one: string, other: string) =>
      pairs.find((pair) => pair.one === one && pair.other === other)?.relation;
    expect(relation("s0", "s1")).toBe("same");
    expect(relation("s0", "s2")).toBe("near-duplicate");
    expect(relation("s3", "s4")).toBe("disjoint");
    expect(relation("s0", "s3")).toBe("around");
    expect(relation("s4", "s6")).toBe("within");
    expect(relation("s4", "s5")).toBe("empty");
    expect(pairs.find(({ one, other }) => one === "s0" && other === "s2")).toMatchObject({
      both: 20,
      either: 21,
      oneInOther: 1,
      lift: 40 / 21,
    });
    expect(coverAll).toEqual(["s6"]);
    // Everybody is in s6, which therefore does not keep others from being in one only.
    expect(segments.find(({ name }) => name === "s4")?.only).toBe(10);
  });

  it("shows tiers as what they are: no pairs among them, and who is in a tier only can still be in no other", async () => {
    const { project } = shop();
    const found = await project.overlap({ segments: ["loyalty", "germans"] });
    expect(found.segments.map(({ name }) => name)).toEqual([
      "germans",
      "loyalty.gold",
      "loyalty.silver",
      "loyalty.none_yet",
    ]);
    expect(found.pairs.map(({ one, other }) => `${one} ${other}`).toSorted()).toEqual([
      "germans loyalty.gold",
      "germans loyalty.none_yet",
      "germans loyalty.silver",
    ]);
    expect(found.coverAll).toEqual(["loyalty"]);
    expect(found.none).toEqual({ size: 3, share: 0.6 });
    expect(found.memberships).toEqual([3, 2]);
  });

  it("is the same whether the last run is read or all is evaluated anew, and publishes nothing", async () => {
    const { project } = shop();
    const before = await project.overlap();
    expect((await project.list()).every(({ size }) => size === undefined)).toBe(true);
    await project.run();
    expect(await project.overlap()).toEqual(before);
  });

  it("counts as of a past day", async () => {
    const { project } = shop();
    const found = await project.overlap({ segments: ["recent", "silent"], asOf: "2024-07-01" });
    // Cleo had ordered a month before; nobody else had yet.
    expect(found.segments.map(({ size }) => size)).toEqual([1, 4]);
  });

  it("compares two hundred segments", async () => {
    const names = Array.from({ length: 200 }, (_, i) => `t${i}`);
    const rules = names.map(
      (name, i) => `segment ${name} where larger(n, ${i}) is n and n < ${2 * i}`,
    );
    const folder = await folderWith({
      "c.csv": `id,n\n${Array.from({ length: 60 }, (_, i) => `${i},${(i * 37) % 200}\n`).join("")}`,
      "segments/a.seg": rules.join("\n"),
    });
    const customers = { from: csv("c.csv"), key: "id" };
    const project = await projectIn(folder, { ...smallConfig, customers, events: {} });
    const found = await project.overlap();
    const numbers = Array.from({ length: 60 }, (_, i) => (i * 37) % 200);
    const isIn = (n: number, i: number): boolean => n >= i && n < 2 * i;
    expect(found.pairs).toHaveLength((200 * 199) / 2);
    expect(found.both[70]![120]).toBe(numbers.filter((n) => isIn(n, 70) && isIn(n, 120)).length);
    expect(sum(found.memberships)).toBe(60);
  });

  it("has an answer for no customers, and for no segments", async () => {
    const nobody = await projectOfFlags([]);
    expect(await nobody.overlap()).toMatchObject({
      customers: 0,
      none: { size: 0, share: 0 },
      coverAll: [],
      combinations: [],
    });
    await writeIn(nobody.folder, "segments/a.seg", "");
    expect(await nobody.overlap()).toMatchObject({
      customers: 0,
      segments: [],
      pairs: [],
      memberships: [0],
    });
    const { folder, project } = shop();
    await writeIn(folder, "segments/shop.seg", "");
    const none = await project.overlap();
    await writeIn(folder, "segments/shop.seg", smallShop["segments/shop.seg"]!);
    expect(none).toMatchObject({
      customers: 5,
      segments: [],
      pairs: [],
      memberships: [5],
      none: { size: 5, share: 1 },
    });
  });

  it("says which attributes its rules read of a past instant, as they have no history", async () => {
    const { project } = shop();
    expect((await project.overlap({ asOf: "2026-01-01" })).attributes).toEqual(["country"]);
    const { attributes } = await project.overlap({
      asOf: "2026-01-01",
      segments: ["recent", "silent"],
    });
    expect(attributes).toBeUndefined();
    expect((await project.overlap()).attributes).toBeUndefined();
  });

  it("says which name is meant when there is no such segment, and why one has no members", async () => {
    const project = await projectOfFlags([[true]], "segment old\n  status archived\n  where f0");
    await expect(project.overlap({ segments: ["s1"] })).rejects.toThrow(SatsumaError);
    await expect(project.overlap({ segments: ["s1"] })).rejects.toMatchObject({
      code: "RUN_SEGMENT",
      help: 'did you mean "s0"?',
    });
    await expect(project.overlap({ segments: ["old"] })).rejects.toMatchObject({
      code: "RUN_NOT_RUN",
    });
  });
});
