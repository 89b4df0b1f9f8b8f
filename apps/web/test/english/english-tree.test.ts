import { englishTree } from "@satsuma/web";
import { expect, test } from "vitest";

test("a sentence that was broken into lines is one again", () => {
  expect(englishTree("at least one order\nin the last 90 days")).toEqual([
    { text: "at least one order in the last 90 days", of: [] },
  ]);
});

test("lists stand below what they belong to", () => {
  const english =
    "all of these:\n- a long\n  condition\n- at least one of these:\n  - b\n  - c\n- d";
  expect(englishTree(english)).toEqual([
    {
      text: "all of these:",
      of: [
        { text: "a long condition", of: [] },
        {
          text: "at least one of these:",
          of: [
            { text: "b", of: [] },
            { text: "c", of: [] },
          ],
        },
        { text: "d", of: [] },
      ],
    },
  ]);
});

test("nothing is nothing", () => {
  expect(englishTree("")).toEqual([]);
});
