import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answers, byRule } from "./world.ts";
import type { Case, Given } from "./world.ts";

const scored = (...points: readonly (number | undefined)[]): Given[] =>
  points.map((of) => (of === undefined ? {} : { is: { points: String(of) } }));
const yes = true;
const no = false;

const ranks: readonly Case[] = [
  ["in top 2 by points", scored(5, 9, 7, 1), [no, yes, yes, no]],
  ["in bottom 2 by points", scored(5, 9, 7, 1), [yes, no, no, yes]],
  ["in top 2 by points", scored(undefined, 7), [no, yes]],
  // Equal values: by key, as a number.
  [
    "in top 2 by points",
    [
      { key: "10", is: { points: "7" } },
      { key: "9", is: { points: "7" } },
      { key: "100", is: { points: "7" } },
    ],
    [yes, yes, no],
  ],
  ["in bottom 1 by points", scored(7, 7), [yes, no]],
  ["in top 2 with ties by points", scored(9, 7, 7, 7, 1), [yes, yes, yes, yes, no]],
  [
    "in top 10% by points",
    scored(...Array.from({ length: 25 }, (_, i) => i)),
    Array.from({ length: 25 }, (_, i) => i >= 22),
  ],
  ["in top 33.4% by points", scored(1, 2, 3), [no, yes, yes]],
  ["in top 100% by points", scored(1, undefined), [yes, no]],
  ["not in top 1 by points", scored(1, 2, undefined), [yes, no, yes]],
  [
    "in top 1 by points per country",
    [
      { is: { points: "1", country: "DE" } },
      { is: { points: "2", country: "DE" } },
      { is: { points: "1", country: "AT" } },
      { is: { points: "3" } },
      { is: { points: "4" } },
    ],
    [no, yes, yes, no, yes],
  ],
  [
    'in top 1 by points among (country is "DE")',
    [{ is: { points: "9" } }, { is: { points: "1", country: "DE" } }],
    [no, yes],
  ],
];

const percentiles: readonly Case[] = [
  [
    "points >= percentile 90 of points",
    scored(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    [...Array<boolean>(8).fill(no), yes, yes],
  ],
  ["percentile 50 of points", scored(10, 20, 25, 30, undefined), Array<string>(5).fill("20")],
  ["percentile 100 of points", scored(1, 3), ["3", "3"]],
  ["percentile 50 of points", scored(undefined), [undefined]],
  ["percentile 50 of points among (points > 1)", scored(1, 2, 3), ["2", "2", "2"]],
];

describe.each([
  ["rankings", ranks],
  ["percentiles", percentiles],
])("%s", (_, cases) => {
  it.each(byRule(cases))("%s (%#)", (_, [rule, customers, expected, clock]) => {
    expect(answers(rule, customers, clock)).toEqual(expected);
  });
});

describe("samples", () => {
  const customers = Array.from({ length: 300 }, () => ({}));
  const sample = (percent: number, seed = "x"): readonly unknown[] =>
    answers(`in sample ${percent}% seed "${seed}"`, customers);

  it("are drawn by the first 32 bits of SHA-256 of seed and key", () => {
    const drawn = customers.map((_, i) => {
      const digest = createHash("sha256")
        .update(`x:${i + 1}`)
        .digest();
      return digest.readUInt32BE(0) % 10_000 < 2000;
    });
    expect(sample(20)).toEqual(drawn);
  });
  it("of one seed lie inside each other", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 51, max: 100 }),
        (few, many) => {
          const larger = sample(many);
          expect(sample(few).every((isIn, i) => isIn === false || larger[i] === true)).toBe(true);
        },
      ),
      { numRuns: 10 },
    );
  });
  it("of another seed are others", () => {
    expect(sample(50, "y")).not.toEqual(sample(50));
  });
});
