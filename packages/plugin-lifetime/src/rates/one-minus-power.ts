/**
 * (1 − base^power) / power, which has the limit −ln base at power 0.
 *
 * @param base above 0
 */
export function oneMinusPower(base: number, power: number): number {
  const log = Math.log(base);
  return power === 0 ? -log : -Math.expm1(power * log) / power;
}
