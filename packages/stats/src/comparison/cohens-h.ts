/**
 * How far apart two shares are on a scale on which their variance does not depend on them: 0.2 is small, 0.5 medium, 0.8 large.
 *
 * @param share 0 to 1
 * @param other 0 to 1
 * @returns −π to π, positive where the first is the larger
 * @see Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, chapter 6
 */
export const cohensH = (share: number, other: number): number =>
  2 * Math.asin(Math.sqrt(share)) - 2 * Math.asin(Math.sqrt(other));
