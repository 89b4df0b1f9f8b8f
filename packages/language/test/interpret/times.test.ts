import { describe, expect, it } from "vitest";
import { answers, byRule } from "./world.ts";
import type { Case } from "./world.ts";

const born = (...dates: readonly string[]) => dates.map((birth_date) => ({ is: { birth_date } }));
const joined = (...moments: readonly string[]) =>
  moments.map((joined_at) => ({ is: { joined_at } }));
const noon = { asOf: "2026-03-01T11:00:00Z" };

const elapsed: readonly Case[] = [
  ["days since birth_date", born("2026-03-01", "2026-02-28", "2026-03-02"), ["0", "1", "-1"], noon],
  [
    "weeks since birth_date",
    born("2026-02-23", "2026-02-22", "2026-03-02"),
    ["0", "1", "-1"],
    noon,
  ],
  [
    "months since birth_date",
    born("2026-02-01", "2026-02-02", "2026-01-31"),
    ["1", "0", "1"],
    noon,
  ],
  [
    "months since birth_date",
    born("2024-01-31", "2024-01-29"),
    ["0", "1"],
    { asOf: "2024-02-29T11:00:00Z" },
  ],
  ["quarters since birth_date", born("2025-12-01", "2025-12-02"), ["1", "0"], noon],
  [
    "years since birth_date",
    born("2008-03-01", "2008-03-02", "1900-01-01"),
    ["18", "17", "126"],
    noon,
  ],
  ["years since birth_date", born("2004-02-29"), ["20"], { asOf: "2025-02-28T11:00:00Z" }],
  ["years since birth_date", born("2004-02-29"), ["21"], { asOf: "2025-03-01T11:00:00Z" }],
  ["days until birth_date", born("2026-03-08", "2026-02-28"), ["7", "-1"], noon],
  [
    "hours since joined_at",
    joined("2026-03-01T10:00:00Z", "2026-03-01T10:00:00.000001Z"),
    ["1", "0"],
    noon,
  ],
  [
    "days since joined_at",
    joined("2026-02-28T22:59:59.999999Z", "2026-02-28T23:00:00Z"),
    ["1", "0"],
    noon,
  ],
  ["minutes since joined_at", joined("1969-12-31T23:59:30Z"), ["29539380"], noon],
];

const parts: readonly Case[] = [
  [
    "weekday of birth_date",
    born("2026-03-01", "2026-03-02", "1969-12-31"),
    ["sunday", "monday", "wednesday"],
  ],
  ["week of birth_date", born("2026-01-01", "2027-01-01", "2024-12-30"), ["1", "53", "1"]],
  ["month of birth_date", born("2024-02-29"), ["2"]],
  ["quarter of birth_date", born("2026-03-31", "2026-04-01"), ["1", "2"]],
  [
    "hour of joined_at",
    joined("2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z", "2025-10-26T01:30:00Z"),
    ["1", "3", "2"],
  ],
  ["minute of joined_at", joined("2026-01-01T00:00:00Z"), ["45"], { timezone: "Asia/Kathmandu" }],
  ["day of joined_at", joined("2026-01-31T22:59:59Z", "2026-01-31T23:00:00Z"), ["31", "1"]],
  ["year of joined_at", joined("1889-12-31T23:06:31Z", "1889-12-31T23:06:32Z"), ["1889", "1890"]],
  [
    "day of joined_at",
    joined("2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z"),
    ["29", "31"],
    { timezone: "Pacific/Apia" },
  ],
  ["birth_date is 0999-12-31", born("0999-12-31"), [true]],
];

describe.each([
  ["elapsed time", elapsed],
  ["parts of dates", parts],
])("%s", (_, cases) => {
  it.each(byRule(cases))("%s (%#)", (_, [rule, customers, expected, clock]) => {
    expect(answers(rule, customers, clock)).toEqual(expected);
  });
});
