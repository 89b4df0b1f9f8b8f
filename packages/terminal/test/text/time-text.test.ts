import { expect, test } from "vitest";
import { asOfText, durationText } from "../../src/text/time-text.ts";

test("an instant is told in the project's zone, by the day where it is a midnight there", () => {
  expect(asOfText("2026-06-30T22:00:00Z", "Europe/Berlin")).toBe("2026-07-01");
  expect(asOfText("2026-06-30T22:30:00Z", "Europe/Berlin")).toBe("2026-07-01 00:30");
  expect(asOfText("2026-06-30T22:00:00Z", "UTC")).toBe("2026-06-30 22:00");
});

test.each([
  [840.4, "840 ms"],
  [12_340, "12.3 s"],
  [59_940, "59.9 s"],
  [59_960, "1 min 0 s"],
  [252_000, "4 min 12 s"],
  [7_500_000, "2 h 5 min"],
])("%d milliseconds are told as %s", (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});
