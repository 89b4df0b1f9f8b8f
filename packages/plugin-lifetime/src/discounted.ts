const WEEKS_A_YEAR = 365.25 / 7;

/** Half of the points and weights of Gauss and Legendre's rule of eight points on −1 to 1; the other half mirrors them. */
const POINTS: readonly (readonly [point: number, weight: number])[] = [
  [0.183_434_642_495_649_8, 0.362_683_783_378_362],
  [0.525_532_409_916_329, 0.313_706_645_877_887_3],
  [0.796_666_477_413_626_7, 0.222_381_034_453_374_5],
  [0.960_289_856_497_536_3, 0.101_228_536_290_376_3],
];

/** The first part of the time has an integral of its own, for there orders of new customers come fastest. */
const EARLY = 1 / 8;

/**
 * Orders of the next weeks, each counted at what it is worth today.
 *
 * @param orders how many are expected up to a week from now; rising from 0
 * @param yearlyRate 0.1 when money loses 10 % a year
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 25.4.29 and table 25.4
 */
export function discounted(
  orders: (weeks: number) => number,
  weeks: number,
  yearlyRate: number,
): number {
  const rate = Math.log1p(yearlyRate) / WEEKS_A_YEAR;
  if (rate === 0) return orders(weeks);
  const worth = (time: number) => Math.exp(-rate * time) * orders(time);
  // Integration by parts: the sum over orders without their density.
  const waiting = integral(worth, 0, weeks * EARLY) + integral(worth, weeks * EARLY, weeks);
  return worth(weeks) + rate * waiting;
}

function integral(f: (x: number) => number, from: number, to: number): number {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  const sum = POINTS.reduce(
    (total, [point, weight]) =>
      total + weight * (f(middle - half * point) + f(middle + half * point)),
    0,
  );
  return half * sum;
}
