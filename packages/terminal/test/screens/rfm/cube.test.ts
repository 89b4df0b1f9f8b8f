import { parseFile } from "@satsuma/language";
import { expect, test } from "vitest";
import { cubeDraft, cubeOf, slice } from "../../../src/screens/rfm/cube.ts";
import type { Cube } from "../../../src/screens/rfm/cube.ts";
import { axes, scoreRule, scoreWords } from "../../../src/screens/rfm/scores.ts";
import { overlap } from "../../support/overlap.ts";

/** By recency, frequency, monetary: digits that tell where they are from. */
const cube: Cube = [
  [
    [111, 112],
    [121, 122],
  ],
  [
    [211, 212],
    [221, 222],
  ],
];

test("the segments that are asked for are rules of the language, one for each row and each two other scores", () => {
  const { names, text } = cubeDraft("rfm", 5);
  expect(names).toHaveLength(5 + 25);
  const { source, diagnostics } = parseFile(text, "draft.seg");
  expect(diagnostics).toEqual([]);
  expect(source.declarations).toHaveLength(30);
  expect(text).toContain(`segment ${names[0]} where rfm.recency_score is 1\n`);
  expect(text).toContain(
    `segment ${names[29]} where rfm.frequency_score is 5 and rfm.monetary_score is 5\n`,
  );
});

test("the counts of all three scores are read from how these segments overlap", () => {
  const both = [
    [0, 0, 111, 112, 121, 122],
    [0, 0, 211, 212, 221, 222],
  ];
  expect(cubeOf({ ...overlap, both }, 2)).toEqual(cube);
});

test("two scores stand against each other, the best at the top and on the right", () => {
  expect(slice(cube, axes[0], 2)).toEqual([
    [212, 222],
    [112, 122],
  ]);
  expect(slice(cube, axes[1], 1)).toEqual([
    [211, 212],
    [111, 112],
  ]);
  expect(slice(cube, axes[2], 1)).toEqual([
    [121, 122],
    [111, 112],
  ]);
});

test("without a value of the third score all of them are counted", () => {
  expect(slice(cube, axes[0], undefined)[0]).toEqual([423, 443]);
});

test("scores are a rule, and words", () => {
  expect(scoreRule("rfm", { recency: 5, monetary: 1 })).toBe(
    "rfm.recency_score is 5 and rfm.monetary_score is 1",
  );
  expect(scoreWords({ recency: 5, frequency: 3 })).toBe("recency 5, frequency 3");
});
