import { positionAt } from "@satsuma/model";
import { expect, it } from "vitest";

it.each([
  ["", 0, { line: 1, column: 1 }],
  ["abc", 2, { line: 1, column: 3 }],
  ["a\nb", 1, { line: 1, column: 2 }],
  ["a\nb", 2, { line: 2, column: 1 }],
  ["a\r\nbc", 4, { line: 2, column: 2 }],
  ["a\n", 99, { line: 2, column: 1 }],
])("in %j the offset %i is at %j", (text, offset, place) => {
  expect(positionAt(text, offset)).toEqual(place);
});
