import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { answers, at, march } from "./world.ts";

const zones = ["Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu", "UTC"];

describe("local times", () => {
  it("are those of another implementation, in every year", () => {
    const seconds = fc.integer({ min: -2_800_000_000, max: 4_200_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, (timezone, second) => {
        const instant = new Date(second * 1000).toISOString().replace(".000", "");
        const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
        const parts = ["year", "month", "day", "hour", "minute"] as const;
        const found = parts.map(
          (part) =>
            answers(`${part} of joined_at`, [{ is: { joined_at: instant } }], { timezone })[0],
        );
        expect(found).toEqual(parts.map((part) => String(local[part])));
      }),
      { numRuns: 100 },
    );
  });
});

describe("sequences", () => {
  const hours = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 5 });
  const start = Date.parse(march.asOf) - 10 * 3_600_000;
  const moments = (of: readonly number[]) =>
    of.map((hour) => at(new Date(start + hour * 3_600_000).toISOString().replace(".000", "")));
  /** Hour 10 is as-of: what is then or later does not exist. */
  const existing = (of: readonly number[]): number[] => of.filter((hour) => hour < 10);

  it("are found whenever trying all combinations finds one", () => {
    fc.assert(
      fc.property(hours, hours, (first, second) => {
        const [visits, orders] = [existing(first), existing(second)];
        const follows = (a: number, b: number, within: number) => a < b && b <= a + within;
        const bought = visits.some((a) => orders.some((b) => follows(a, b, 3)));
        const left = visits.some((a) => !orders.some((b) => follows(a, b, 3)) && a + 3 <= 10);
        const backAndForth = visits.some((a) =>
          orders.some(
            (b) =>
              follows(a, b, 4) &&
              visits.some((c) => follows(b, c, 4) && !orders.some((d) => follows(c, d, 9))),
          ),
        );
        const of = [{ visits: moments(first), orders: moments(second) }];
        const has = (steps: string) => answers(`has sequence (${steps}) ever`, of);
        expect(has("visits then orders within 3 hours")).toEqual([bought]);
        expect(has("visits then no orders within 3 hours")).toEqual([left]);
        expect(
          has("visits then orders within 4 hours then visits within 4 hours then no orders"),
        ).toEqual([backAndForth]);
      }),
      { numRuns: 200 },
    );
  });
});
