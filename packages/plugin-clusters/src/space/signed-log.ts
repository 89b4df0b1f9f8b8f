/** The logarithm of one more than a number, and less than zero below zero. */
export const signedLog = (value: number): number =>
  value < 0 ? -Math.log(1 - value) : Math.log(1 + value);

/** The number whose `signedLog` this is. */
export const signedExp = (log: number): number =>
  log < 0 ? 1 - Math.exp(-log) : Math.exp(log) - 1;
