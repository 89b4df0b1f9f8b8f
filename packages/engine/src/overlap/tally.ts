/** What a tally of membership patterns comes to. Places are those of the segments in the patterns. */
export interface Tally {
  readonly customers: number;
  /** `both[i][j]`, symmetric; the diagonal has the sizes. */
  readonly both: readonly Float64Array[];
  /** Who is in this segment and in no other that counts. */
  readonly only: Float64Array;
  /** At place `k`: who is in exactly `k` segments that count. */
  readonly memberships: Float64Array;
  /** How many different patterns there are. */
  readonly patterns: number;
  /** The largest patterns, largest first; of equal ones the one that has earlier segments. */
  readonly largest: readonly TalliedPattern[];
}

/** Customers who are in exactly these segments. */
interface TalliedPattern {
  /** Places, in order. */
  readonly places: readonly number[];
  readonly size: number;
}

/** Adds patterns up as they come. Cost: the square of how many segments a pattern is in; memory does not grow with the patterns. */
export class PatternTally {
  readonly #both: readonly Float64Array[];
  readonly #only: Float64Array;
  readonly #memberships: Float64Array;
  readonly #most: number;
  readonly #counts: readonly boolean[];
  #customers = 0;
  #patterns = 0;
  #largest: TalliedPattern[] = [];

  /**
   * @param counts for each segment whether being in it counts for `only` and `memberships`
   * @param most how many of the largest patterns are kept
   */
  constructor(counts: readonly boolean[], most: number) {
    const segments = counts.length;
    this.#counts = counts;
    this.#both = Array.from({ length: segments }, () => new Float64Array(segments));
    this.#only = new Float64Array(segments);
    this.#memberships = new Float64Array(counts.filter(Boolean).length + 1);
    this.#most = most;
  }

  /** @param places the segments, in order; each pattern comes once */
  add(places: readonly number[], size: number): void {
    this.#customers += size;
    this.#patterns += 1;
    this.#countMemberships(places, size);
    for (const one of places) for (const other of places) this.#both[one]![other]! += size;
    this.#largest.push({ places, size });
    if (this.#largest.length >= 2 * this.#most) this.#largest = this.#kept();
  }

  result(): Tally {
    return {
      customers: this.#customers,
      both: this.#both,
      only: this.#only,
      memberships: this.#memberships,
      patterns: this.#patterns,
      largest: this.#kept(),
    };
  }

  #countMemberships(places: readonly number[], size: number): void {
    const counted = places.filter((place) => this.#counts[place]);
    this.#memberships[counted.length]! += size;
    for (const place of places) {
      const others = counted.length - (this.#counts[place] === true ? 1 : 0);
      if (others === 0) this.#only[place]! += size;
    }
  }

  #kept(): TalliedPattern[] {
    return this.#largest.toSorted(largestFirst).slice(0, this.#most);
  }
}

function largestFirst(one: TalliedPattern, other: TalliedPattern): number {
  if (one.size !== other.size) return other.size - one.size;
  const differs = one.places.findIndex((place, i) => place !== other.places[i]);
  return differs === -1
    ? one.places.length - other.places.length
    : one.places[differs]! - (other.places[differs] ?? -1);
}
