/** The step that balances the error of the formula with that of doubles. */
const STEP = Number.EPSILON ** 0.25;

/**
 * The second derivatives of a function at a point, by central differences.
 *
 * @returns row by row, symmetric; right to about seven digits where the function is smooth and its arguments of size about 1
 * or larger. `NaN` where the function is not finite near the point
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 25.3.23 and 25.3.26
 */
export function numericHessian(
  f: (point: readonly number[]) => number,
  point: readonly number[],
): readonly (readonly number[])[] {
  const steps = point.map((x) => STEP * Math.max(1, Math.abs(x)));
  const middle = f(point);
  const at = (i: number, si: number, j: number, sj: number) =>
    f(
      point.map(
        (x, k) => x + (k === i ? si * (steps[i] ?? 0) : 0) + (k === j ? sj * (steps[j] ?? 0) : 0),
      ),
    );
  const entry = (i: number, j: number): number => {
    const area = (steps[i] ?? 0) * (steps[j] ?? 0);
    return i === j
      ? (at(i, 1, i, 0) - 2 * middle + at(i, -1, i, 0)) / area
      : (at(i, 1, j, 1) - at(i, 1, j, -1) - at(i, -1, j, 1) + at(i, -1, j, -1)) / (4 * area);
  };
  const lower = point.map((_, i) => point.slice(0, i + 1).map((__, j) => entry(i, j)));
  return point.map((_, i) => point.map((__, j) => (j <= i ? lower[i]?.[j] : lower[j]?.[i]) ?? NaN));
}
