const SWEEPS = 1000;
const TURNED = 1e-12;

/**
 * Turns factors so that each feature loads on few of them. Features weigh the same, whatever is explained of them.
 *
 * @param loadings by factor, then feature
 * @returns the same shape; the sum of squares of each feature is unchanged
 * @see Kaiser, The Varimax Criterion for Analytic Rotation in Factor Analysis, 1958
 */
export function varimax(loadings: readonly (readonly number[])[]): number[][] {
  const features = loadings[0]?.length ?? 0;
  const lengths = Array.from({ length: features }, (_, i) =>
    Math.hypot(...loadings.map((factor) => factor[i]!)),
  );
  const turned = loadings.map((factor) =>
    factor.map((loading, i) => (lengths[i]! > 0 ? loading / lengths[i]! : 0)),
  );
  for (let sweep = 0; sweep < SWEEPS && sweepOf(turned) > TURNED; sweep += 1);
  return turned.map((factor) => factor.map((loading, i) => loading * lengths[i]!));
}

/** Turns each pair once, in place; gives the largest angle. */
function sweepOf(factors: number[][]): number {
  let largest = 0;
  for (let a = 0; a < factors.length; a += 1) {
    for (let b = a + 1; b < factors.length; b += 1) {
      const angle = angleOf(factors[a]!, factors[b]!);
      turn(factors[a]!, factors[b]!, angle);
      largest = Math.max(largest, Math.abs(angle));
    }
  }
  return largest;
}

/** The angle at which squared loadings of a pair vary most, by Kaiser's formula. */
function angleOf(x: readonly number[], y: readonly number[]): number {
  const u = x.map((one, i) => one * one - y[i]! * y[i]!);
  const v = x.map((one, i) => 2 * one * y[i]!);
  const [a, b] = [sum(u), sum(v)];
  const c = sum(u.map((one, i) => one * one - v[i]! * v[i]!));
  const d = 2 * sum(u.map((one, i) => one * v[i]!));
  return Math.atan2(d - (2 * a * b) / x.length, c - (a * a - b * b) / x.length) / 4;
}

function turn(x: number[], y: number[], angle: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < x.length; i += 1) {
    const [before, other] = [x[i]!, y[i]!];
    x[i] = before * cos + other * sin;
    y[i] = other * cos - before * sin;
  }
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
