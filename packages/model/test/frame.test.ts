import { cell } from "@satsuma/model";
import { expect, it } from "vitest";

it("gives null for every way of marking the unknown", () => {
  expect(cell({ kind: "numbers", values: new Float64Array([1, NaN]) }, 1)).toBeNull();
  expect(cell({ kind: "codes", codes: new Int32Array([0, -1]), dictionary: ["a"] }, 1)).toBeNull();
  expect(cell({ kind: "values", values: ["a", null] }, 1)).toBeNull();
});

it("gives the value at a row", () => {
  expect(cell({ kind: "numbers", values: new Float64Array([1, 2.5]) }, 1)).toBe(2.5);
  expect(cell({ kind: "codes", codes: new Int32Array([1, 0]), dictionary: ["a", "b"] }, 0)).toBe(
    "b",
  );
  expect(cell({ kind: "values", values: [true, "12.50"] }, 1)).toBe("12.50");
});
