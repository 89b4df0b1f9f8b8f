import { associationRules, frequentSets, ruleMeasures } from "@satsuma/plugin-baskets";
import type { Baskets, FrequentSet } from "@satsuma/plugin-baskets";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const found = (baskets: Baskets, minimum: number, length: number) =>
  frequentSets(baskets, {
    minimum,
    length,
    mostSets: 100_000,
    signal: new AbortController().signal,
    progress: () => {},
  });

describe("frequent sets", () => {
  const item = fc.nat(7);
  const basket = fc.uniqueArray(item, { maxLength: 8 });

  test("are those that trying every set finds", async () => {
    // Up to 200 baskets of 8 items: supports fall on both sides of where lists become bits.
    const baskets = fc.array(basket, { minLength: 1, maxLength: 200 });
    const minimum = fc.integer({ min: 1, max: 12 });
    await fc.assert(
      fc.asyncProperty(
        baskets,
        minimum,
        fc.integer({ min: 1, max: 8 }),
        async (lists, least, most) => {
          const sets = await found(basketsOf(lists, 8), least, most);
          expect(inOrder(sets)).toEqual(inOrder(everySet(lists, least, most)));
        },
      ),
    );
  });

  test("are found likewise where some items are common and some rare", async () => {
    const lists = Array.from({ length: 3000 }, (_, i) => [
      ...(i % 2 === 0 ? [0] : []),
      ...(i % 3 === 0 ? [1] : []),
      ...(i % 40 === 0 ? [2] : []),
      ...(i % 120 === 0 ? [3] : []),
      ...(i % 600 === 7 ? [4] : []),
    ]);
    expect(inOrder(await found(basketsOf(lists, 5), 5, 5))).toEqual(inOrder(everySet(lists, 5, 5)));
  });

  test("are found likewise where there are too many items for a table of pairs", async () => {
    // 4,200 items of which one and its neighbours are often together, and large baskets of the first few.
    const lists = Array.from({ length: 8400 }, (_, i) =>
      [i % 4200, ((i % 4200) + 1) % 4200, 4200 + (i % 4)].toSorted((a, b) => a - b),
    );
    const sets = inOrder(await found(basketsOf(lists, 4204), 2, 3));
    const byHand = new Map<string, number>();
    for (const [a = 0, b = 0, c = 0] of lists) {
      for (const set of [[a], [b], [c], [a, b], [a, c], [b, c], [a, b, c]]) {
        byHand.set(set.join(), (byHand.get(set.join()) ?? 0) + 1);
      }
    }
    const expected = [...byHand].flatMap(([set, count]) => (count < 2 ? [] : `${set}: ${count}`));
    expect(sets).toEqual(expected.toSorted());
  });

  test("are found likewise in baskets so large that joining lists is cheaper", async () => {
    const all = Array.from({ length: 60 }, (_, i) => i);
    const lists = [all, all.slice(0, 40), all.slice(20)];
    const sets = await found(basketsOf(lists, 60), 2, 2);
    // Two of the first 40, or two of the last 40: 780 each, and the 190 of the middle 20 are both.
    expect(sets).toHaveLength(60 + 780 + 780 - 190);
  });

  test("are none of no baskets", async () => {
    expect(await found(basketsOf([], 0), 1, 3)).toEqual([]);
  });

  test("are refused when there are more than may be", async () => {
    const lists = [Array.from({ length: 12 }, (_, i) => i)];
    const attempt = frequentSets(basketsOf(lists, 12), {
      minimum: 1,
      length: 12,
      mostSets: 1000,
      signal: new AbortController().signal,
      progress: () => {},
    });
    await expect(attempt).rejects.toMatchObject({ code: "BASKETS_TOO_MANY" });
  });

  test("stop being looked for when the run is aborted", async () => {
    const controller = new AbortController();
    const lists = Array.from({ length: 50 }, (_, i) => [i % 7, 7 + (i % 5)]);
    const attempt = frequentSets(basketsOf(lists, 12), {
      minimum: 1,
      length: 3,
      mostSets: 1000,
      signal: controller.signal,
      progress: () => controller.abort(new Error("enough")),
    });
    await expect(attempt).rejects.toThrow("enough");
  });
});

describe("rules", () => {
  test("have the measures of a table of four, by hand", () => {
    // 100 baskets, 40 with tea, 50 with milk, 30 with both.
    const measures = ruleMeasures({ count: 30, antecedentCount: 40, consequentCount: 50 }, 100);
    expect(measures.support).toBe(0.3);
    expect(measures.confidence).toBe(0.75);
    expect(measures.lift).toBe(1.5);
    expect(measures.leverage).toBeCloseTo(0.1, 12);
    expect(measures.conviction).toBe(2);
    // scipy.stats.fisher_exact([[30, 10], [20, 40]], "greater")
    expect(measures.pValue / 4.1543293531195734e-5).toBeCloseTo(1, 9);
  });

  test("have no conviction when they always hold", () => {
    const sure = ruleMeasures({ count: 5, antecedentCount: 5, consequentCount: 8 }, 20);
    expect(sure.conviction).toBeUndefined();
  });

  test.each([
    // scipy.stats.hypergeom.sf(count - 1, baskets, consequent, antecedent)
    { counts: [736, 1372, 2513], baskets: 9835, is: 2.437767182798828e-129 },
    { counts: [5, 20, 30], baskets: 100, is: 0.7908367991741938 },
    { counts: [10, 20, 30], baskets: 100, is: 0.0306964293543367 },
    { counts: [0, 20, 30], baskets: 100, is: 1 },
  ])("have the p-value that scipy gives: $is", ({ counts, baskets, is }) => {
    const [count = 0, antecedentCount = 0, consequentCount = 0] = counts;
    const { pValue } = ruleMeasures({ count, antecedentCount, consequentCount }, baskets);
    expect(pValue / is).toBeCloseTo(1, 9);
  });

  test("on the border of the confidence are in", () => {
    const sets: FrequentSet[] = [
      { items: [0], count: 10 },
      { items: [1], count: 6 },
      { items: [0, 1], count: 3 },
    ];
    expect(associationRules(sets, 0.5)).toMatchObject({
      tested: 2,
      rules: [
        { antecedent: [1], consequent: 0, count: 3, antecedentCount: 6, consequentCount: 10 },
      ],
    });
    expect(associationRules(sets, 0.3).rules).toHaveLength(2);
  });
});

function basketsOf(lists: readonly (readonly number[])[], itemCount: number): Baskets {
  let end = 0;
  const starts = [0, ...lists.map(({ length }) => (end += length))];
  return { items: Int32Array.from(lists.flat()), starts: Int32Array.from(starts), itemCount };
}

/** By trying every set. */
function everySet(
  lists: readonly (readonly number[])[],
  least: number,
  most: number,
): FrequentSet[] {
  const items = [...new Set(lists.flat())].toSorted((a, b) => a - b);
  const sets: FrequentSet[] = [];
  for (let mask = 1; mask < 2 ** items.length; mask += 1) {
    const set = items.filter((_, i) => (mask & (1 << i)) !== 0);
    const count = lists.filter((list) => set.every((item) => list.includes(item))).length;
    if (set.length <= most && count >= least) sets.push({ items: set, count });
  }
  return sets;
}

const inOrder = (sets: readonly FrequentSet[]) =>
  sets.map(({ items, count }) => `${items.join()}: ${count}`).toSorted();
