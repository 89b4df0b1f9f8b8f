import { expect, test } from "vitest";
import { overlapMatrix } from "../../../src/screens/overlap/overlap-matrix.ts";
import { overlap } from "../../support/overlap.ts";

test.each([
  ["counts", "142", 142 / 310],
  ["shares", "45.8%", 142 / 310],
  ["likeness", "0.21", 142 / 668],
] as const)("cells are %s", (measure, text, shade) => {
  const { cell } = overlapMatrix(overlap, measure);
  expect(cell(0, 1)).toEqual({ text, shade });
});

test("a segment meets itself without a shade, and an empty one has no shares", () => {
  const { cell } = overlapMatrix(overlap, "shares");
  expect(cell(0, 0)).toEqual({ text: "100.0%" });
  expect(cell(2, 0)).toEqual({ text: "–" });
});

test("columns have the numbers of the rows", () => {
  const { rows, columns } = overlapMatrix(overlap, "counts");
  expect(rows[1]).toBe("2 loyal");
  expect(columns[1]).toEqual({ head: "2", name: "2 loyal" });
});

test("names from data cannot move the cursor", () => {
  const [first, ...others] = overlap.segments;
  const hostile = { ...overlap, segments: [{ ...first!, name: "a\u{1B}[2Jb" }, ...others] };
  expect(overlapMatrix(hostile, "counts").rows[0]).not.toContain("\u{1B}");
});
