import fc from "fast-check";
import { expect, test } from "vitest";
import { RateLimiter, rateHeaders } from "../../src/guard/rate-limit.ts";

/** A limiter and the time it goes by. */
function limited(requests: number, seconds: number) {
  const time = { ms: 0 };
  return { time, limiter: new RateLimiter({ requests, seconds }, () => time.ms) };
}

test("as many requests as the limit says may come at once, and no more", () => {
  const { limiter } = limited(5, 60);
  const verdicts = Array.from({ length: 7 }, () => limiter.take("a"));
  expect(verdicts.map(({ isAllowed }) => isAllowed)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(verdicts.map(({ remaining }) => remaining)).toEqual([4, 3, 2, 1, 0, 0, 0]);
});

test("one more is taken after the time that is told, and not before", () => {
  const { limiter, time } = limited(5, 60);
  for (let i = 0; i < 5; i += 1) limiter.take("a");
  const { waitSeconds } = limiter.take("a");
  expect(waitSeconds).toBeCloseTo(12);
  time.ms = 11_999;
  expect(limiter.take("a").isAllowed).toBe(false);
  time.ms = 12_000;
  expect(limiter.take("a").isAllowed).toBe(true);
});

test("one asker's requests are not counted against another", () => {
  const { limiter } = limited(1, 60);
  limiter.take("a");
  expect(limiter.take("a").isAllowed).toBe(false);
  expect(limiter.take("b").isAllowed).toBe(true);
});

test("in no stretch of time are more taken than the limit and what time has earned", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 });
  const most = fc.integer({ min: 1, max: 20 });
  const kept = fc.property(gaps, most, (pauses, requests) =>
    stretches(takenAt(pauses, requests)).every(
      ({ taken, ms }) => taken <= requests + (requests * ms) / 10_000 + 1e-6,
    ),
  );
  expect(fc.check(kept).failed).toBe(false);
});

/** The moments of the requests that are taken, by a limit of so many in ten seconds. */
function takenAt(pauses: readonly number[], requests: number): readonly number[] {
  const { limiter, time } = limited(requests, 10);
  return pauses.flatMap((pause) => {
    time.ms += pause;
    return limiter.take("a").isAllowed ? [time.ms] : [];
  });
}

/** How many are taken between any two moments, these included. */
const stretches = (moments: readonly number[]): { taken: number; ms: number }[] =>
  moments.flatMap((first, i) =>
    moments.slice(i).map((last, j) => ({ taken: j + 1, ms: last - first })),
  );

test("headers tell the limit, what is left and when to come again", () => {
  const { limiter } = limited(2, 60);
  limiter.take("a");
  limiter.take("a");
  expect(rateHeaders({ requests: 2, seconds: 60 }, limiter.take("a"))).toEqual({
    "ratelimit-policy": '"default";q=2;w=60',
    ratelimit: '"default";r=0;t=30',
  });
});
