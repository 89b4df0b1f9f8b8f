/**
 * The rows of a node in two parts, by class, while candidates for its split are tried.
 *
 * @see Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984 (Gini impurity)
 */
export class Sides {
  readonly #all: ArrayLike<number>;
  readonly #weights: ArrayLike<number>;
  readonly #left: Int32Array;

  constructor(all: ArrayLike<number>, weights: ArrayLike<number>) {
    this.#all = all;
    this.#weights = weights;
    this.#left = new Int32Array(all.length);
  }

  /** All rows to the right. */
  clear(): void {
    this.#left.fill(0);
  }

  /** Moves the rows of a bin, counted by class from a place in a histogram, to the left. */
  moveLeft(histogram: Int32Array, place: number): void {
    for (let k = 0; k < this.#left.length; k++) this.#left[k]! += histogram[place + k]!;
  }

  moveRight(histogram: Int32Array, place: number): void {
    for (let k = 0; k < this.#left.length; k++) this.#left[k]! -= histogram[place + k]!;
  }

  left(): Int32Array {
    return this.#left.slice();
  }

  /**
   * How much weighted Gini impurity parting the rows so takes away.
   *
   * @returns -1 when a side has fewer rows than a leaf must have
   */
  gain(minimumLeaf: number): number {
    let [rowsLeft, rowsRight, left, right, squaresLeft, squaresRight, squares] = [
      0, 0, 0, 0, 0, 0, 0,
    ];
    for (let k = 0; k < this.#left.length; k++) {
      const weight = this.#weights[k]!;
      const countLeft = this.#left[k]!;
      const countRight = this.#all[k]! - countLeft;
      rowsLeft += countLeft;
      rowsRight += countRight;
      left += countLeft * weight;
      right += countRight * weight;
      squaresLeft += (countLeft * weight) ** 2;
      squaresRight += (countRight * weight) ** 2;
      squares += (this.#all[k]! * weight) ** 2;
    }
    if (rowsLeft < minimumLeaf || rowsRight < minimumLeaf) return -1;
    return squaresLeft / left + squaresRight / right - squares / (left + right);
  }
}
