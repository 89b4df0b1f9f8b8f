import { nearestNames } from "@satsuma/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("nearestNames", () => {
  it.each([
    ["contry", ["country", "county", "city"], ["country", "county"]],
    ["order", ["orders", "page_views"], ["orders"]],
    ["ROLE", ["role"], ["role"]],
    ["amuont", ["amount"], ["amount"]],
    ["spend", ["country", "birth_date"], []],
  ])("suggests for %s", (name, known, expected) => {
    expect(nearestNames(name, known)).toEqual(expected);
  });

  it("finds a name that differs by one slip of the finger", () => {
    const word = fc.string({ unit: "grapheme-ascii", minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), (name, place) => {
        const slipped = name.slice(0, place % name.length) + name.slice((place % name.length) + 1);
        expect(nearestNames(slipped, [name])).toEqual([name]);
      }),
    );
  });
});
