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
  expect(verdicts.map(({ isAllowed }) => isAllowed)).toEqual([true, true, true, true, true, false, false]);
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
  const arrivals = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 });
  fc.assert(
    fc.property(arrivals, fc.integer({ min: 1, max: 20 }), (gaps, requests) => {
      const { limiter, time } = limited(requests, 10);
      const taken: number[] = [];
      for (const gap of gaps) {
        time.ms += gap;
        if (limiter.take("a").isAllowed) taken.push(time.ms);
      }
      for (const [i, first] of taken.entries())
        for (const [j, last] of taken.entries())
          if (j >= i)
            expect(j - i + 1).toBeLessThanOrEqual(requests + (requests * (last - first)) / 10_000 + 1e-6);
    }),
  );
});

test("headers tell the limit, what is left and when to come again", () => {
  const { limiter } = limited(2, 60);
  limiter.take("a");
  limiter.take("a");
  expect(rateHeaders({ requests: 2, seconds: 60 }, limiter.take("a"))).toEqual({
    "ratelimit-policy": '"default";q=2;w=60',
    ratelimit: '"default";r=0;t=30',
  });
});
