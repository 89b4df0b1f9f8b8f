import { randomFromState, seededRandom } from "@satsuma/stats";
import type { Random } from "@satsuma/stats";
import { assert, pre, property, string } from "fast-check";
import { expect, test } from "vitest";

test("the bits equal the reference vector of xoshiro128++ for the state 1, 2, 3, 4", () => {
  const reference = [
    641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011,
    621204420,
  ];
  expect(take(randomFromState([1, 2, 3, 4]), reference.length)).toEqual(reference);
});

test("the same seed gives the same numbers", () => {
  assert(
    property(string(), (seed) => {
      expect(take(seededRandom(seed), 5)).toEqual(take(seededRandom(seed), 5));
    }),
  );
});

test("another seed gives other numbers", () => {
  assert(
    property(string(), string(), (one, other) => {
      pre(one !== other);
      expect(take(seededRandom(one), 5)).not.toEqual(take(seededRandom(other), 5));
    }),
  );
});

test("a split stream does not depend on what was drawn before the split", () => {
  const fresh = seededRandom("shop");
  const used = seededRandom("shop");
  take(used, 100);
  expect(take(used.split(7), 5)).toEqual(take(fresh.split(7), 5));
});

test.each([
  ["another number", 7, 8],
  ["a number and the text of it", 7, "7"],
  ["a text and a longer one", "a", "ab"],
  ["numbers that differ beyond 32 bits", 1, 1 + 2 ** 32],
  ["a number and its negative", 1, -1],
])("streams split by different keys differ: %s", (_, one, other) => {
  const random = seededRandom("shop");
  expect(take(random.split(one), 5)).not.toEqual(take(random.split(other), 5));
});

test("the first numbers of neighbouring streams are spread like a uniform sample", () => {
  const random = seededRandom("neighbours");
  const firsts = Array.from({ length: 20_000 }, (_, i) => random.split(i).uniform());
  const perTenth = Array.from({ length: 10 }, () => 0);
  for (const first of firsts) perTenth[Math.floor(first * 10)]!++;
  const chiSquare = perTenth.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  // 27.88 is the 99.9 % point of chi-square with 9 degrees of freedom.
  expect(chiSquare).toBeLessThan(27.88);
  const lagged = firsts
    .slice(1)
    .reduce((sum, first, i) => sum + (first - 0.5) * (firsts[i]! - 0.5), 0);
  expect(Math.abs((lagged * 12) / firsts.length)).toBeLessThan(4 / Math.sqrt(firsts.length));
});

test("numbers stay at or above 0 and below 1", () => {
  const random = seededRandom("bounds");
  const numbers = Array.from({ length: 100_000 }, () => random.uniform());
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
});

test("a state of zeros, from which no number would ever come, is refused", () => {
  expect(() => randomFromState([0, 0, 0, 0])).toThrow(RangeError);
});

test.each([1.5, NaN, Infinity, 2 ** 53])(
  "a key that is not a countable whole number is refused: %s",
  (key) => {
    expect(() => seededRandom(key)).toThrow(RangeError);
  },
);

const take = (random: Random, count: number) => Array.from({ length: count }, () => random.bits());
