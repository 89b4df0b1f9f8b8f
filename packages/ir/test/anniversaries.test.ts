import { resolveCond, resolver, walk } from "@satsuma/ir";
import type { Clock, Cond, Value, Window } from "@satsuma/ir";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { ago, date, march, today } from "./moments.ts";

const birthDate: Value = {
  kind: "attribute",
  name: "birth_date",
  type: { kind: "date" },
  nullable: true,
};
const anniversary: Value = {
  kind: "anniversary",
  value: birthDate,
  type: { kind: "annual date" },
  nullable: true,
};
const nameDay: Value = { ...birthDate, type: { kind: "annual date" } };

const next = (count: number): Window => ({ kind: "next", count, unit: "day" });
const at = (day: string): Clock => ({ ...march, asOf: `${day}T12:00:00Z` });

/** Whether someone born on a day has their anniversary in a window. */
function comesRound(
  born: string,
  window: Window,
  clock: Clock = march,
  value = anniversary,
): boolean {
  return holds(resolveCond({ kind: "inWindow", value, window }, clock), born);
}

describe("an anniversary", () => {
  it.each([
    ["comes round today", "1980-03-01", next(7), march, true],
    ["comes round on the last day", "1980-03-07", next(7), march, true],
    ["is over the day after", "1980-03-08", next(7), march, false],
    ["was yesterday", "1980-02-28", next(7), march, false],
    ["comes round over the turn of the year", "1980-01-02", next(7), at("2025-12-30"), true],
    ["is not yet over the turn of the year", "1980-01-06", next(7), at("2025-12-30"), false],
    ["of 29 February is on 1 March where there is none", "2000-02-29", next(1), march, true],
    ["of 28 February is not on 1 March", "2000-02-28", next(1), march, false],
    ["of 29 February is on that day in a leap year", "2000-02-29", next(1), at("2028-02-29"), true],
    [
      "of 29 February is not on 1 March in a leap year",
      "2000-02-29",
      next(1),
      at("2028-03-01"),
      false,
    ],
    ["of 1 March is on 1 March in any year", "2000-03-01", next(1), at("2028-03-01"), true],
    [
      "of 29 February is in a year without that day",
      "2000-02-29",
      next(365),
      at("2026-03-02"),
      true,
    ],
    ["comes round within a year and a day", "1999-12-24", next(366), march, true],
  ])("%s", (_, born, window, clock, expected) => {
    expect(comesRound(born, window, clock)).toBe(expected);
  });

  const windows: readonly [string, Window, string, boolean][] = [
    ["on today", { kind: "on", at: today }, "1980-03-01", true],
    ["on today", { kind: "on", at: today }, "1980-03-02", false],
    ["in previous month", { kind: "previous", count: 1, unit: "month" }, "1980-02-15", true],
    ["in previous month", { kind: "previous", count: 1, unit: "month" }, "1980-03-01", false],
    ["in last 7 days", { kind: "last", count: 7, unit: "day" }, "1980-02-28", true],
    ["in last 7 days", { kind: "last", count: 7, unit: "day" }, "1980-03-01", false],
    [
      "from 2026-12-20 to 2027-01-05",
      { kind: "fromTo", from: date("2026-12-20"), to: date("2027-01-05") },
      "1980-01-05",
      true,
    ],
    [
      "from 2026-12-20 to 2027-01-05",
      { kind: "fromTo", from: date("2026-12-20"), to: date("2027-01-05") },
      "1980-01-06",
      false,
    ],
    [
      "within 3 days of 2026-12-31",
      { kind: "around", side: "of", at: date("2026-12-31"), count: 3, unit: "day" },
      "1980-01-03",
      true,
    ],
    [
      "in previous month shifted back 1 year",
      {
        kind: "shifted",
        back: { count: 1, unit: "year" },
        window: { kind: "previous", count: 1, unit: "month" },
      },
      "1980-02-15",
      true,
    ],
  ];
  it.each(windows)("%s (%#)", (_, window, born, expected) => {
    expect(comesRound(born, window)).toBe(expected);
  });

  it("comes round in a whole year for everyone whose date is known", () => {
    const always = resolveCond({ kind: "inWindow", value: anniversary, window: next(400) }, march);
    expect(always).toMatchObject({ kind: "known", value: { name: "birth_date" } });
  });
  it("never comes round in a period that has just begun", () => {
    const none = resolveCond(
      { kind: "inWindow", value: anniversary, window: { kind: "this", unit: "month" } },
      march,
    );
    expect(none).toEqual({ kind: "constant", value: false });
  });
  it("is found in a date without a year as well", () => {
    expect(comesRound("1980-03-01", next(7), march, nameDay)).toBe(true);
    expect(comesRound("1980-03-08", next(7), march, nameDay)).toBe(false);
  });
  it("is found under the name of a definition", () => {
    const { type, nullable } = anniversary;
    const named: Value = { kind: "defined", name: "birthday", of: anniversary, type, nullable };
    const cond = resolveCond({ kind: "inWindow", value: named, window: next(7) }, march);
    expect([...walk(cond)].map(({ kind }) => kind)).not.toContain("anniversary");
    expect(holds(cond, "1980-03-01")).toBe(true);
  });
  it("does not change when it is resolved again", () => {
    const resolve = resolver(march);
    const once = resolve.cond({ kind: "inWindow", value: anniversary, window: next(7) });
    expect(resolve.cond(once)).toEqual(once);
  });
  it("cannot be looked for between ends that differ by customer", () => {
    const window: Window = { kind: "fromTo", from: ago(3, "day"), to: birthDate };
    expect(() => resolveCond({ kind: "inWindow", value: anniversary, window }, march)).toThrow(
      TypeError,
    );
  });
  it("comes round exactly when a day of the window is one of its days", () => {
    const day = fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => Temporal.PlainDate.from("1900-01-01").add({ days }));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 370 }), (born, from, count) => {
        const days = Array.from({ length: count }, (_, i) => from.add({ days: i }));
        const expected = days.some((each) => isAnniversary(born, each));
        expect(comesRound(born.toString(), next(count), at(from.toString()))).toBe(expected);
      }),
      { numRuns: 300, examples: leapDays },
    );
  });
});

const leap = Temporal.PlainDate.from("2000-02-29");
const leapDays: [Temporal.PlainDate, Temporal.PlainDate, number][] = [
  [leap, Temporal.PlainDate.from("2027-02-28"), 2],
  [leap, Temporal.PlainDate.from("2027-02-28"), 1],
  [leap, Temporal.PlainDate.from("2028-02-28"), 2],
  [leap, Temporal.PlainDate.from("2028-03-01"), 1],
];

/** The rule as a person would say it. */
function isAnniversary(born: Temporal.PlainDate, day: Temporal.PlainDate): boolean {
  if (born.month === day.month && born.day === day.day) return true;
  const isLeapling = born.month === 2 && born.day === 29;
  return isLeapling && !day.inLeapYear && day.month === 3 && day.day === 1;
}

/** Works out a resolved test for one date. */
function holds(cond: Cond, born: string): boolean {
  switch (cond.kind) {
    case "constant":
      return cond.value;
    case "known":
      return true;
    case "or":
      return cond.of.some((part) => holds(part, born));
    case "between": {
      const value = worth(cond.value, born);
      return worth(cond.low, born) <= value && value <= worth(cond.high, born);
    }
    default:
      throw new RangeError(`cond must be one of an anniversary, got ${cond.kind}`);
  }
}

function worth(value: Value, born: string): number {
  const day = Temporal.PlainDate.from(born);
  if (value.kind === "literal") return Number(value.value);
  if (value.kind === "part") return value.part === "month" ? day.month : day.day;
  if (value.kind !== "arithmetic")
    throw new RangeError(`value must be one of an anniversary, got ${value.kind}`);
  const [left, right] = [worth(value.left, born), worth(value.right, born)];
  return value.op === "*" ? left * right : left + right;
}
