/** What a part of one segmentation and a part of another have in common, value by value. */
interface CrossCell {
  readonly size: number;
  /** Whose value is known, and their sum. */
  readonly valued: number;
  readonly sum: number;
}

/** Two segmentations, customer by customer. */
export class CrossTable {
  readonly #cells = new Map<string, { one: string | null; other: string | null } & GrowingCell>();
  /** Of all whose value is known. */
  #mean = 0;
  #squares = 0;
  #valued = 0;

  /** @param value `NaN` when unknown */
  add(one: string | null, other: string | null, value: number): void {
    const key = JSON.stringify([one, other]);
    const cell = this.#cells.get(key) ?? { one, other, size: 0, valued: 0, sum: 0 };
    this.#cells.set(key, cell);
    cell.size += 1;
    if (Number.isNaN(value)) return;
    cell.valued += 1;
    cell.sum += value;
    this.#count(value);
  }

  /** Different labels of the one, or of the other. */
  labels(side: "one" | "other"): (string | null)[] {
    return [...new Set([...this.#cells.values()].map((cell) => cell[side]))];
  }

  cell(one: string | null, other: string | null): CrossCell {
    return this.#cells.get(JSON.stringify([one, other])) ?? { size: 0, valued: 0, sum: 0 };
  }

  /**
   * How much of the differences in value some grouping explains: the sum of squares between its groups by that of all.
   *
   * @param by the parts of which of the two are the groups
   * @returns null when no two known values differ
   * @see Fisher, Statistical Methods for Research Workers, 1925 (correlation ratio, eta squared)
   */
  etaSquared(by: "one" | "other" | "both"): number | null {
    if (this.#squares <= 0) return null;
    const groups = new Map<string, { valued: number; sum: number }>();
    for (const cell of this.#cells.values()) {
      const key = JSON.stringify(by === "both" ? [cell.one, cell.other] : cell[by]);
      const { valued, sum } = groups.get(key) ?? { valued: 0, sum: 0 };
      groups.set(key, { valued: valued + cell.valued, sum: sum + cell.sum });
    }
    const between = [...groups.values()]
      .filter(({ valued }) => valued > 0)
      .reduce((total, { valued, sum }) => total + valued * (sum / valued - this.#mean) ** 2, 0);
    return Math.min(1, between / this.#squares);
  }

  /** Welford's way: the mean, and the squares about it. */
  #count(value: number): void {
    this.#valued += 1;
    const before = value - this.#mean;
    this.#mean += before / this.#valued;
    this.#squares += before * (value - this.#mean);
  }
}

interface GrowingCell {
  size: number;
  valued: number;
  sum: number;
}
