/**
 * The least whole number from 1 on that passes, found by doubling and then halving between the last that failed and the first that
 * passed; a test that passes, fails and passes again may hide a smaller one. Undefined below ten to the tenth.
 */
export function nearest(
  passes: (offset: bigint) => boolean,
  most = 10n ** 10n,
): bigint | undefined {
  let [failed, passed] = [0n, 1n];
  while (!passes(passed)) {
    if (passed >= most) return undefined;
    failed = passed;
    passed = passed * 2n > most ? most : passed * 2n;
  }
  while (passed - failed > 1n) {
    const middle = (failed + passed) / 2n;
    if (passes(middle)) passed = middle;
    else failed = middle;
  }
  return passed;
}
