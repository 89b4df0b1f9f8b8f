/**
 * Half for as much as the other, two thirds for twice as much, never quite 1: a scale that depends on no third. Below zero counts as
 * nothing.
 *
 * @returns null when neither is above zero
 */
export function againstBase(value: number, base: number): number | null {
  const [one, other] = [Math.max(0, value), Math.max(0, base)];
  return one + other === 0 ? null : one / (one + other);
}

/** How well a number fits another: 1 when they are the same, half when one is twice the other. 0 when one is 0. */
export const fitTo = (value: number, wanted: number): number =>
  value === 0 || wanted === 0 ? 0 : Math.min(value, wanted) / Math.max(value, wanted);
