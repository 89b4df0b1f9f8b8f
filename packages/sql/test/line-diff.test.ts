import { expect, it } from "vitest";
import { lineDiff } from "./support/line-diff.ts";

it.each([
  ["nothing", "a\nb", "a\nb", ""],
  ["a line in another's place", "a\nb\nc\nd\ne", "a\nb\nx\nd\ne", "@@\n b\n-c\n+x\n d"],
  ["a line more", "a\nb", "a\nx\nb", "@@\n a\n+x\n b"],
  ["a line less at the end", "a\nb", "a", "@@\n a\n-b"],
  ["two places", "a\nb\nc\nd\ne\nf", "x\nb\nc\nd\ne\ny", "@@\n-a\n+x\n b\n@@\n e\n-f\n+y"],
])("shows %s", (_, before, after, diff) => {
  expect(lineDiff(before, after)).toBe(diff);
});
