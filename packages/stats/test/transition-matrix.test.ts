import { rowShares, transitionMatrix } from "@satsuma/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("a transition matrix", () => {
  test("counts who stayed, who moved, who came and who went", () => {
    const before = Int32Array.of(0, 0, 1, -1, 1, -1);
    const after = Int32Array.of(0, 1, 1, 1, -1, -1);
    expect(transitionMatrix(before, after, 2)).toEqual({
      counts: [Float64Array.of(1, 1), Float64Array.of(0, 1)],
      appeared: Float64Array.of(0, 1),
      vanished: Float64Array.of(0, 1),
    });
  });

  test("accounts for every item, forwards and backwards", () => {
    fc.assert(
      fc.property(moves, (pairs) => {
        const before = Int32Array.from(pairs, ([from]) => from);
        const after = Int32Array.from(pairs, ([, to]) => to);
        const { counts, appeared, vanished } = transitionMatrix(before, after, 4);
        const left = counts.map((row, state) => total(row) + vanished[state]!);
        const arrived = counts.map(
          (_, state) => total(counts.map((row) => row[state]!)) + appeared[state]!,
        );
        expect(left).toEqual(sizes(before));
        expect(arrived).toEqual(sizes(after));
      }),
    );
  });

  test("gives the chance of each next state, unknown where nobody was", () => {
    expect(rowShares([Float64Array.of(3, 1), Float64Array.of(0, 0)])).toEqual([
      Float64Array.of(0.75, 0.25),
      Float64Array.of(NaN, NaN),
    ]);
  });

  test.each([
    { of: "two lengths", before: [0], after: [0, 1] },
    { of: "a state beyond the last", before: [0], after: [2] },
    { of: "a state below none", before: [-2], after: [0] },
  ])("cannot be made of $of", ({ before, after }) => {
    const make = () => transitionMatrix(Int32Array.from(before), Int32Array.from(after), 2);
    expect(make).toThrow(RangeError);
  });
});

const state = fc.integer({ min: -1, max: 3 });
const moves = fc.array(fc.tuple(state, state));
const total = (row: Iterable<number>) => [...row].reduce((sum, count) => sum + count, 0);
const sizes = (states: Int32Array) =>
  [0, 1, 2, 3].map((wanted) => states.filter((one) => one === wanted).length);
