const FIRST_CAPACITY = 1024;

/** A list of numbers in an array that doubles when full. */
export class GrowingNumbers {
  #values = new Float64Array(FIRST_CAPACITY);
  #length = 0;

  /** How many numbers were added since they were last taken. */
  get length(): number {
    return this.#length;
  }

  /** Adds a number at the end. */
  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** A copy of the numbers; the list then starts again empty. */
  take(): Float64Array {
    const values = this.#values.slice(0, this.#length);
    this.#length = 0;
    return values;
  }
}
