import { expect, test } from "vitest";
import { dayStart, offsetChanges } from "@satsuma/ir";

test("a year in Berlin has two clock changes", () => {
  expect(offsetChanges("Europe/Berlin", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")).toEqual([
    { from: "2025-01-01T00:00:00Z", offsetSeconds: 3600 },
    { from: "2025-03-30T01:00:00Z", offsetSeconds: 7200 },
    { from: "2025-10-26T01:00:00Z", offsetSeconds: 3600 },
  ]);
});

test("a zone whose clocks never change has one offset", () => {
  expect(offsetChanges("Asia/Kolkata", "2000-01-01T00:00:00Z", "2030-01-01T00:00:00Z")).toEqual([
    { from: "2000-01-01T00:00:00Z", offsetSeconds: 19_800 },
  ]);
});

test("a change at the end of the stretch is not in it", () => {
  const [, ...later] = offsetChanges(
    "Europe/Berlin",
    "2025-03-01T00:00:00Z",
    "2025-03-30T01:00:00Z",
  );
  expect(later).toEqual([]);
});

test.each([
  ["a usual day", "2026-03-01", "Europe/Berlin", "2026-02-28T23:00:00Z"],
  [
    "a day without a midnight begins when clocks were put forward",
    "2018-11-04",
    "America/Sao_Paulo",
    "2018-11-04T03:00:00Z",
  ],
  [
    "a day with two midnights begins with the first",
    "2019-11-03",
    "America/Havana",
    "2019-11-03T04:00:00Z",
  ],
])("%s", (_title, date, timezone, start) => {
  expect(dayStart(date, timezone)).toBe(start);
});
