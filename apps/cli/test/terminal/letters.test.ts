import { expect, it } from "vitest";
import { letters } from "../../src/terminal/letters.ts";

it("columns have letters of their own, however many they are", () => {
  const all = Array.from({ length: 800 }, (_, place) => letters(place));
  expect(new Set(all).size).toBe(800);
  expect([0, 25, 26, 51, 52, 701, 702].map((place) => all[place])).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
});
