/** Binary digits of a key, and how many of them its coarse part leaves to the fine one. */
export const FINE_BITS = 12;
export const COARSE_KEYS = 1 << 16;
export const FINE_KEYS = 1 << FINE_BITS;

/**
 * Numbers values so that a greater value never has a smaller number: the exponent and the first 17 binary digits of its
 * distance from the least value, as doubles hold them. 28 bits.
 *
 * @param least no value is below it
 */
export function bucketKey(least: number): (value: number) => number {
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  double[0] = 1;
  const high = words[1] === 0 ? 0 : 1;
  return (value) => {
    double[0] = value - least;
    return words[high]! >>> 3;
  };
}
