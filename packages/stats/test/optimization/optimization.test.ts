import { inversePositive, nelderMead, numericHessian } from "@satsuma/stats/optimization";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

type Point = readonly number[];

const rosenbrock = ([x = 0, y = 0]: Point) => 100 * (y - x * x) ** 2 + (1 - x) ** 2;

const powell = ([a = 0, b = 0, c = 0, d = 0]: Point) =>
  (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;

describe("nelderMead", () => {
  test.each([
    { of: "Rosenbrock's valley", f: rosenbrock, start: [-1.2, 1], at: [1, 1] },
    { of: "Powell's singular function", f: powell, start: [3, -1, 0, 1], at: [0, 0, 0, 0] },
    { of: "a parabola", f: ([x = 0]: Point) => (x - 3) ** 2 + 5, start: [100], at: [3] },
  ])("finds the lowest point of $of", ({ f, start, at }) => {
    const { point, converged } = nelderMead(f, start, { tolerance: 1e-16 });
    expect(converged).toBe(true);
    for (const [i, x] of point.entries()) expect(x).toBeCloseTo(at[i] ?? NaN, 3);
  });

  test("finds the centre of any bowl", () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), (centre) => {
        const bowl = (point: Point) =>
          point.reduce((sum, x, i) => sum + (i + 1) * (x - (centre[i] ?? 0)) ** 2, 7);
        const { value, converged } = nelderMead(
          bowl,
          centre.map(() => 0),
          { tolerance: 1e-12 },
        );
        expect(converged).toBe(true);
        expect(value).toBeCloseTo(7, 6);
      }),
    );
  });

  test("keeps away from where the function is not a number", () => {
    const f = ([x = 0]: Point) => (x <= 0 ? NaN : x - Math.log(x));
    expect(nelderMead(f, [5]).point[0]).toBeCloseTo(1, 4);
  });

  test("says when rounds ran out, and how low it came", () => {
    const { converged, iterations, value } = nelderMead(rosenbrock, [-1.2, 1], { iterations: 10 });
    expect({ converged, iterations }).toEqual({ converged: false, iterations: 10 });
    expect(value).toBeLessThan(rosenbrock([-1.2, 1]));
  });

  test("gives the same twice", () => {
    expect(nelderMead(powell, [3, -1, 0, 1])).toEqual(nelderMead(powell, [3, -1, 0, 1]));
  });

  test("stops when aborted", () => {
    const signal = AbortSignal.abort(new Error("enough"));
    expect(() => nelderMead(rosenbrock, [0, 0], { signal })).toThrow("enough");
  });

  test("refuses to start nowhere, or where there is no value", () => {
    expect(() => nelderMead(() => 0, [])).toThrow(RangeError);
    expect(() => nelderMead(() => NaN, [1])).toThrow(RangeError);
  });
});

describe("numericHessian", () => {
  test("gives the second derivatives of Rosenbrock's valley at its floor", () => {
    // By hand: 1200 x² − 400 y + 2, −400 x, 200.
    const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = numericHessian(rosenbrock, [1, 1]);
    expect(a).toBeCloseTo(802, 3);
    expect(b).toBeCloseTo(-400, 3);
    expect(c).toBe(b);
    expect(d).toBeCloseTo(200, 3);
  });

  test("gives that of an exponential away from 0", () => {
    const [[value = 0] = []] = numericHessian(([x = 0]) => Math.exp(x), [2]);
    expect(value / Math.exp(2)).toBeCloseTo(1, 6);
  });
});

describe("inversePositive", () => {
  test("gives the inverse of a matrix of Hilbert's, which has whole numbers", () => {
    const hilbert = [0, 1, 2].map((i) => [0, 1, 2].map((j) => 1 / (i + j + 1)));
    const whole = [
      [9, -36, 30],
      [-36, 192, -180],
      [30, -180, 180],
    ];
    for (const [i, row] of (inversePositive(hilbert) ?? []).entries()) {
      for (const [j, value] of row.entries()) expect(value).toBeCloseTo(whole[i]?.[j] ?? NaN, 8);
    }
    expect(inversePositive(hilbert)).toHaveLength(3);
  });

  test.each([
    {
      of: "a saddle",
      matrix: [
        [1, 0],
        [0, -1],
      ],
    },
    { of: "a plain without a peak", matrix: [[0]] },
    { of: "what is no number", matrix: [[NaN]] },
  ])("gives nothing for $of", ({ matrix }) => {
    expect(inversePositive(matrix)).toBeUndefined();
  });
});
