import { expect, test } from "vitest";
import { twoAreas } from "../../../src/screens/findings/two-areas.ts";

const halves = [{ parts: 1 }, { parts: 1 }] as const;
const layout = { wide: 100, across: halves, down: halves };
const at = (width: number, height: number, focus = 0) =>
  twoAreas({ x: 0, y: 1, width, height }, layout, focus);

test("two panes stand side by side where there is room, else one below the other", () => {
  expect(at(120, 10).map(({ width, height }) => [width, height])).toEqual([
    [60, 10],
    [60, 10],
  ]);
  expect(at(80, 22).map(({ width, height }) => [width, height])).toEqual([
    [80, 11],
    [80, 11],
  ]);
});

test("where there are few lines the one that has the keys gets all of them", () => {
  expect(at(80, 10).map(({ height }) => height)).toEqual([10, 0]);
  expect(at(80, 10, 1).map(({ height }) => height)).toEqual([0, 10]);
});
