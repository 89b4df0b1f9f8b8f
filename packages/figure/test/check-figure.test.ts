import { describe, expect, it } from "vitest";
import type { Figure } from "@satsuma/figure";
import { drawSvg } from "@satsuma/figure/svg";
import { drawText } from "@satsuma/figure/text";
import { dendrogram, distribution } from "./support/figures.ts";

const broken: readonly (readonly [string, Figure, RegExp])[] = [
  ["edges that do not rise", { ...distribution, edges: [0, 0, 1], groups: [] }, /edges must rise/u],
  [
    "counts that are not one fewer than the edges",
    { ...distribution, edges: [0, 1, 2], groups: [{ label: "loyal", counts: [1] }] },
    /counts of "loyal" must be one fewer than the 3 edges, got 1/u,
  ],
  [
    "counts below 0",
    { ...distribution, edges: [0, 1], groups: [{ counts: [-1] }] },
    /must be 0 or more/u,
  ],
  ["merges that leave groups apart", { ...dendrogram, merges: [] }, /merges must be one fewer/u],
  [
    "a group that is merged twice",
    {
      ...dendrogram,
      items: ["a", "b", "c"],
      merges: [
        { left: 0, right: 1, height: 1 },
        { left: 0, right: 2, height: 2 },
      ],
    },
    /got 0 at place 1/u,
  ],
  [
    "a group that is merged with itself to come",
    { ...dendrogram, items: ["a", "b"], merges: [{ left: 0, right: 2, height: 1 }] },
    /got 2 at place 0/u,
  ],
];

describe("a figure whose parts do not fit together", () => {
  it.each(broken)("is refused by both drawers: %s", (_, figure, message) => {
    expect(() => drawText(figure)).toThrow(message);
    expect(() => drawSvg(figure)).toThrow(message);
    expect(() => drawSvg(figure)).toThrow(RangeError);
  });
});
