import { resolveCond } from "@satsuma/ir";
import type { Clock, TimeAmount, Value, Window } from "@satsuma/ir";
import { describe, expect, it } from "vitest";
import { date, ends, instant, march } from "./moments.ts";
import { written } from "./written.ts";

type Side = "after" | "before" | "of";

const around = (side: Side, at: Value, amount: TimeAmount): Window => ({
  kind: "around",
  side,
  at,
  ...amount,
});
const days = (count: number): TimeAmount => ({ count, unit: "day" });
const hours = (count: number): TimeAmount => ({ count, unit: "hour" });

describe("a stretch of time around a fixed moment, in Berlin", () => {
  const rows: readonly [string, Window, string][] = [
    [
      "30 days after a day: that day and the 30 after it",
      around("after", date("2026-01-01"), days(30)),
      "[2025-12-31T23:00:00Z, 2026-01-31T23:00:00Z)",
    ],
    [
      "2 days before a day: that day and the 2 before it",
      around("before", date("2026-01-03"), days(2)),
      "[2025-12-31T23:00:00Z, 2026-01-03T23:00:00Z)",
    ],
    [
      "1 day of a day: the day before, that day and the day after",
      around("of", date("2026-01-03"), days(1)),
      "[2026-01-01T23:00:00Z, 2026-01-04T23:00:00Z)",
    ],
    [
      "14 days after a moment: from the moment to the end of the 14th day",
      around("after", instant("2026-01-01T11:30:00Z"), days(14)),
      "[2026-01-01T11:30:00Z, 2026-01-15T23:00:00Z)",
    ],
    [
      "14 days before a moment: from the start of that day to the moment",
      around("before", instant("2026-01-15T11:30:00Z"), days(14)),
      "[2025-12-31T23:00:00Z, 2026-01-15T11:30:00Z]",
    ],
    [
      "a moment late in the evening lies on its local day",
      around("after", instant("2026-01-01T23:30:00Z"), days(1)),
      "[2026-01-01T23:30:00Z, 2026-01-03T23:00:00Z)",
    ],
    [
      "2 weeks are 14 days",
      around("after", date("2026-01-01"), { count: 2, unit: "week" }),
      "[2025-12-31T23:00:00Z, 2026-01-15T23:00:00Z)",
    ],
    [
      "a month after the 31st ends with the month",
      around("after", date("2026-01-31"), { count: 1, unit: "month" }),
      "[2026-01-30T23:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "a quarter is three months",
      around("before", date("2026-05-31"), { count: 1, unit: "quarter" }),
      "[2026-02-27T23:00:00Z, 2026-05-31T22:00:00Z)",
    ],
    [
      "a year after 29 February is 28 February",
      around("of", date("2024-02-29"), { count: 1, unit: "year" }),
      "[2023-02-27T23:00:00Z, 2025-02-28T23:00:00Z)",
    ],
    [
      "hours are exact and both ends belong to them",
      around("of", instant("2026-01-01T12:00:00Z"), hours(2)),
      "[2026-01-01T10:00:00Z, 2026-01-01T14:00:00Z]",
    ],
    [
      "24 hours over the spring change are 24 hours",
      around("after", instant("2026-03-28T12:00:00Z"), hours(24)),
      "[2026-03-28T12:00:00Z, 2026-03-29T12:00:00Z]",
    ],
    [
      "a day over the spring change ends at midnight",
      around("after", date("2026-03-28"), days(1)),
      "[2026-03-27T23:00:00Z, 2026-03-29T22:00:00Z)",
    ],
    [
      "90 minutes before a moment",
      around("before", instant("2026-01-01T12:00:00Z"), { count: 90, unit: "minute" }),
      "[2026-01-01T10:30:00Z, 2026-01-01T12:00:00Z]",
    ],
    [
      "a moment that moves with as-of",
      around(
        "before",
        { kind: "moment", name: "today", type: { kind: "date" }, nullable: false },
        days(1),
      ),
      "[2026-02-27T23:00:00Z, 2026-03-01T23:00:00Z)",
    ],
    [
      "shifted back, only what moves with as-of moves",
      {
        kind: "shifted",
        back: { count: 1, unit: "year" },
        window: around("after", date("2026-01-01"), days(1)),
      },
      "[2025-12-31T23:00:00Z, 2026-01-02T23:00:00Z)",
    ],
  ];
  it.each(rows)("%s", (_, window, expected) => {
    expect(ends(window)).toBe(expected);
  });
});

const signedUp: Value = {
  kind: "attribute",
  name: "signed_up_at",
  type: { kind: "instant" },
  nullable: true,
};
const renewal: Value = {
  kind: "attribute",
  name: "renewal",
  type: { kind: "date" },
  nullable: true,
};

describe("a stretch of time around a moment of each customer", () => {
  const within = (value: Value, window: Window, clock: Clock = march): string =>
    written(resolveCond({ kind: "inWindow", value, window }, clock));

  it("counts days on local dates, and begins at the moment itself", () => {
    expect(within(instant("2026-01-10T12:00:00Z"), around("after", signedUp, days(14)))).toBe(
      "known 2026-01-10T12:00:00Z, 2026-01-10T12:00:00Z ge signed_up_at, 2026-01-10 le day(signed_up_at) + 14 day",
    );
  });
  it("holds a date against local dates at both ends", () => {
    expect(within(renewal, around("of", signedUp, days(3)))).toBe(
      "known renewal, renewal ge day(signed_up_at) + -3 day, renewal le day(signed_up_at) + 3 day",
    );
  });
  it("ends at the moment itself when it lies before it", () => {
    expect(within(signedUp, around("before", renewal, { count: 2, unit: "month" }))).toBe(
      "known signed_up_at, day(signed_up_at) ge renewal + -2 month, day(signed_up_at) le renewal",
    );
  });
  it("counts hours on the moments themselves", () => {
    expect(within(instant("2026-01-10T12:00:00Z"), around("of", signedUp, hours(48)))).toBe(
      "known 2026-01-10T12:00:00Z, 2026-01-10T12:00:00Z ge signed_up_at + -48 hour, 2026-01-10T12:00:00Z le signed_up_at + 48 hour",
    );
  });
  it("knows the zone in which the days of events are counted", () => {
    const counted: Value = {
      kind: "aggregate",
      fn: "count",
      event: "orders",
      window: around("after", renewal, days(1)),
      type: { kind: "number" },
      nullable: false,
    };
    const resolved = resolveCond({ kind: "known", value: counted }, march);
    const window =
      resolved.kind === "known" && resolved.value.kind === "aggregate" && resolved.value.window;
    expect(window).toMatchObject({
      kind: "bounds",
      low: { inclusive: true, timezone: "Europe/Berlin", value: { name: "renewal" } },
      high: { inclusive: true, timezone: "Europe/Berlin", value: { kind: "plus", count: 1 } },
    });
  });
});

describe("so much later", () => {
  const later = (value: Value, amount: TimeAmount): Value => ({
    kind: "plus",
    type: value.type,
    nullable: value.nullable,
    value,
    ...amount,
  });
  const resolved = (value: Value): string => {
    const cond = resolveCond({ kind: "known", value }, march);
    return written(cond).replace("known ", "");
  };
  it.each([
    ["a date by days", later(date("2026-02-27"), days(2)), "2026-03-01"],
    [
      "a date by months, clamped",
      later(date("2026-01-31"), { count: 1, unit: "month" }),
      "2026-02-28",
    ],
    [
      "a date back by a year, clamped",
      later(date("2024-02-29"), { count: -1, unit: "year" }),
      "2023-02-28",
    ],
    [
      "an instant by hours over the change",
      later(instant("2026-03-28T23:30:00Z"), hours(3)),
      "2026-03-29T02:30:00Z",
    ],
    ["a value of the customer stays", later(renewal, days(2)), "renewal + 2 day"],
    ["a later one later still", later(later(date("2026-01-01"), days(1)), days(1)), "2026-01-03"],
  ])("%s", (_, value, expected) => {
    expect(resolved(value)).toBe(expected);
  });
});
