/**
 * A seeded source of chance. Two streams made from the same seed and the same splits give the same numbers,
 * whatever was drawn from any other stream and in whatever order.
 */
export interface Random {
  /** The next number, at least 0 and below 1, in steps of 2⁻⁵³. */
  uniform(): number;
  /** The next 32 bits, as a whole number from 0 to 2³² − 1. */
  bits(): number;
  /**
   * A stream of its own for one part of the work: a customer's number, the name of a step.
   * It depends on this stream's seed and the key alone, not on what was drawn so far.
   *
   * @param key a text, or a whole number that JavaScript can count exactly
   */
  split(key: string | number): Random;
}
