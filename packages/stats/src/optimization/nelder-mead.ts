/** When to stop, and how to begin. */
export interface NelderMeadOptions {
  /** How far the first corners stand from the start along each direction; 0.5 unless given. */
  readonly step?: number | readonly number[];
  /** Stops when values at the corners differ by no more than this, and corners too, relative to their size. 1e-10 unless given. */
  readonly tolerance?: number;
  /** At most so many rounds; 2,000 for each direction unless given. */
  readonly iterations?: number;
  readonly signal?: AbortSignal;
}

/** The lowest point found. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  readonly iterations: number;
  /** False when rounds ran out. */
  readonly converged: boolean;
}

interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

/**
 * Looks for a minimum of a function by moving a simplex downhill; needs no derivatives.
 *
 * @param f `NaN` and infinity count as worse than any number
 * @throws RangeError when the start is empty or the function is not finite there; the signal's reason when aborted
 * @see Nelder and Mead, A Simplex Method for Function Minimization, 1965; Lagarias, Reeds, Wright and Wright, Convergence
 * Properties of the Nelder–Mead Simplex Method in Low Dimensions, 1998
 */
export function nelderMead(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  options: NelderMeadOptions = {},
): Minimum {
  const rounds = nelderMeadRounds(f, start, options);
  for (;;) {
    const { done, value } = rounds.next();
    if (done === true) return value;
  }
}

/**
 * The same round by round, so that others can have their turn while a long search goes on.
 *
 * @yields after each round
 * @returns what `nelderMead` does
 */
export function* nelderMeadRounds(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  options: NelderMeadOptions = {},
): Generator<undefined, Minimum> {
  const { tolerance = 1e-10, iterations = 2000 * start.length, signal } = options;
  const at = (point: readonly number[]): Corner => ({ point, value: orWorst(f(point)) });
  let corners = firstCorners(at, start, options.step ?? 0.5);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    signal?.throwIfAborted();
    const [best] = corners;
    if (haveMet(corners, tolerance)) return found(best, iteration, true);
    corners = moved(at, corners);
    yield;
  }
  return found(corners[0], iterations, false);
}

/** The first is the best, the last the worst; at least two. */
type Corners = readonly [Corner, ...Corner[]];

const orWorst = (value: number): number => (Number.isNaN(value) ? Infinity : value);

const found = ({ point, value }: Corner, iterations: number, converged: boolean): Minimum => ({
  point,
  value,
  iterations,
  converged,
});

function firstCorners(
  at: (point: readonly number[]) => Corner,
  start: readonly number[],
  step: number | readonly number[],
): Corners {
  const first = at(start);
  if (start.length === 0) throw new RangeError("start must have at least one number, got none");
  if (!Number.isFinite(first.value)) {
    throw new RangeError(`the function must be finite at the start, got ${first.value}`);
  }
  const others = start.map((_, i) =>
    at(
      start.map((x, j) => (i === j ? x + (typeof step === "number" ? step : (step[i] ?? 0.5)) : x)),
    ),
  );
  return ordered([first, ...others]);
}

/** Older corners stay ahead of newer ones of equal value. */
function ordered(corners: readonly Corner[]): Corners {
  const [best, ...rest] = corners.toSorted((a, b) => compare(a.value, b.value));
  if (best === undefined) throw new RangeError("a simplex must have corners, got none");
  return [best, ...rest];
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function haveMet([best, ...rest]: Corners, tolerance: number): boolean {
  return rest.every(
    ({ point, value }) =>
      value - best.value <= tolerance * Math.max(1, Math.abs(best.value)) &&
      point.every((x, i) => isNear(x, best.point[i] ?? x, tolerance)),
  );
}

/** Near a smooth minimum values agree to twice as many digits as points do. */
const isNear = (x: number, y: number, tolerance: number): boolean =>
  Math.abs(x - y) <= Math.sqrt(tolerance) * Math.max(1, Math.abs(y));

function moved(at: (point: readonly number[]) => Corner, corners: Corners): Corners {
  const worst = corners.at(-1) ?? corners[0];
  const others = corners.slice(0, -1);
  const centre = centreOf(others);
  const along = (times: number) =>
    at(centre.map((x, i) => x + times * (x - (worst.point[i] ?? x))));
  const better = betterThanWorst(along, corners[0], others.at(-1) ?? corners[0], worst);
  return better === undefined ? shrunk(at, corners) : ordered([...others, better]);
}

/** A reflected, stretched or pulled-in corner; nothing when none is an improvement. */
function betterThanWorst(
  along: (times: number) => Corner,
  best: Corner,
  second: Corner,
  worst: Corner,
): Corner | undefined {
  const reflected = along(1);
  if (reflected.value < best.value) {
    const stretched = along(2);
    return stretched.value < reflected.value ? stretched : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const isBetter = reflected.value < worst.value;
  const pulled = along(isBetter ? 0.5 : -0.5);
  const toBeat = isBetter ? reflected.value : worst.value;
  return pulled.value < toBeat || (isBetter && pulled.value === toBeat) ? pulled : undefined;
}

const centreOf = (corners: readonly Corner[]): readonly number[] =>
  (corners[0]?.point ?? []).map(
    (_, i) => corners.reduce((sum, { point }) => sum + (point[i] ?? 0), 0) / corners.length,
  );

const shrunk = (at: (point: readonly number[]) => Corner, [best, ...rest]: Corners): Corners =>
  ordered([
    best,
    ...rest.map(({ point }) =>
      at(point.map((x, i) => (best.point[i] ?? x) + (x - (best.point[i] ?? x)) / 2)),
    ),
  ]);
