/** A list of whole numbers that grows, in a typed array. */
export class GrowingInts {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** A view of what was pushed, good until the next push. */
  values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}
