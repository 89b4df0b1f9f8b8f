/** So many requests in so long a time, which may also come all at once. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

export interface RateVerdict {
  readonly isAllowed: boolean;
  /** How many more would be taken now. */
  readonly remaining: number;
  /** Until one more is taken; 0 where one is. */
  readonly waitSeconds: number;
}

/** How many askers are remembered at most: the longest quiet are forgotten first. */
const ASKERS = 10_000;

/**
 * Counts requests of many askers by the generic cell rate algorithm: an asker is no more than a moment, at which all requests so far
 * would have come in had they come evenly. A step costs the same whatever the number of askers.
 *
 * @see ITU-T Recommendation I.371, Traffic control and congestion control in B-ISDN, 2004, annex A
 */
export class RateLimiter {
  readonly #limit: RateLimit;
  /** Milliseconds, never going back. */
  readonly #elapsedMs: () => number;
  readonly #arrivals = new Map<string, number>();

  constructor(limit: RateLimit, elapsedMs: () => number) {
    this.#limit = limit;
    this.#elapsedMs = elapsedMs;
  }

  /** Counts a request of an asker, unless it is one too many. */
  take(asker: string): RateVerdict {
    const now = this.#elapsedMs();
    const apart = (this.#limit.seconds * 1000) / this.#limit.requests;
    const due = Math.max(this.#arrivals.get(asker) ?? now, now);
    const ahead = due - now;
    const all = this.#limit.seconds * 1000;
    if (ahead + apart > all + 1e-6)
      return { isAllowed: false, remaining: 0, waitSeconds: (ahead + apart - all) / 1000 };
    this.#remember(asker, due + apart);
    const remaining = Math.floor((all - ahead - apart) / apart + 1e-6);
    return { isAllowed: true, remaining, waitSeconds: 0 };
  }

  #remember(asker: string, due: number): void {
    this.#arrivals.delete(asker);
    this.#arrivals.set(asker, due);
    if (this.#arrivals.size <= ASKERS) return;
    const [longestQuiet] = this.#arrivals.keys();
    if (longestQuiet !== undefined) this.#arrivals.delete(longestQuiet);
  }
}

/** What an answer says of the limit. @see IETF draft-ietf-httpapi-ratelimit-headers-10, RateLimit header fields for HTTP, 2025 */
export const rateHeaders = (
  { requests, seconds }: RateLimit,
  { remaining, waitSeconds }: RateVerdict,
): Readonly<Record<string, string>> => ({
  "ratelimit-policy": `"default";q=${requests};w=${seconds}`,
  ratelimit: `"default";r=${remaining};t=${Math.ceil(waitSeconds)}`,
});
