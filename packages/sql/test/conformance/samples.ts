import * as b from "../support/build.ts";
import type { Case } from "../support/case.ts";

const people = (...keys: readonly string[]): NonNullable<Case["customers"]> =>
  keys.map((key) => ({ key }));

/** Places among ten thousand, worked out with GNU `sha256sum`: `printf pilot-7:c0 | sha256sum` begins with 55c895e8. */
export const samples: readonly Case[] = [
  {
    title: "c0 is number 8936 of pilot-7, c1 6951, c2 3191 and c3 6210: low is in and high is not",
    customers: people("c0", "c1", "c2", "c3"),
    rule: b.sample("pilot-7", 3191, 6951),
    gives: [false, false, true, true],
  },
  {
    title: "a range of one holds just that number",
    customers: people("c0", "c1", "c2", "c3"),
    rule: b.sample("pilot-7", 8936, 8937),
    gives: [true, false, false, false],
  },
  {
    title: "another seed shuffles anew, and seeds are hashed as UTF-8",
    customers: people("c0", "c1", "c2", "c3"),
    rule: b.sample("grün", 312, 1892),
    gives: [false, true, false, true],
  },
  {
    title: "keys that are numbers are hashed as decimals: 7 is 9210, 42 is 5219, 1000000 is 9539",
    numberKeys: true,
    customers: people("7", "42", "1000000"),
    rule: b.sample("pilot-7", 9210, 9539),
    gives: [true, false, false],
  },
  {
    title: "all ranges together hold everyone, and none twice",
    customers: people("c0", "c1", "c2", "c3"),
    rule: b.all(
      b.any(b.sample("x", 0, 1000), b.sample("x", 1000, 5500), b.sample("x", 5500, 10_000)),
      b.not({
        kind: "atLeast",
        count: 2,
        of: [b.sample("x", 0, 1000), b.sample("x", 1000, 5500), b.sample("x", 5500, 10_000)],
      }),
    ),
    gives: [true, true, true, true],
  },
  {
    title: "an empty range holds nobody",
    customers: people("c0", "c1"),
    rule: b.sample("x", 500, 500),
    gives: [false, false],
  },
];
