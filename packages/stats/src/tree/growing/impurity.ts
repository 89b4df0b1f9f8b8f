/** Weighted rows times Gini impurity: 0 when all are of one class, or there are none. */
export function impurity(counts: ArrayLike<number>, weights: ArrayLike<number>): number {
  const weight = weightOf(counts, weights);
  let squares = 0;
  for (let k = 0; k < counts.length; k++) squares += (counts[k]! * weights[k]!) ** 2;
  return weight === 0 ? 0 : weight - squares / weight;
}

/** Rows, each as much as its class counts. */
export function weightOf(counts: ArrayLike<number>, weights: ArrayLike<number>): number {
  let weight = 0;
  for (let k = 0; k < counts.length; k++) weight += counts[k]! * weights[k]!;
  return weight;
}
