import { describe, expect, it } from "vitest";
import type { Figure, TreeNode } from "@satsuma/figure";
import { drawSvg } from "@satsuma/figure/svg";
import { drawText } from "@satsuma/figure/text";
import * as samples from "./support/figures.ts";

const SIZE = 20_000;
const many = Array.from({ length: SIZE }, (_, i) => i);

/** A branch from each node to the next. */
const chain = many.reduce<TreeNode>(
  (node, i) => ({ label: `level ${SIZE - i}`, value: i, branches: [{ answer: "yes", node }] }),
  { label: "leaf" },
);

const bars: Figure = { ...samples.bars, bars: many.map((i) => ({ label: `${i}`, value: i })) };
const tree: Figure = { ...samples.tree, root: chain };
const dendrogram: Figure = {
  ...samples.dendrogram,
  items: many.map((i) => `item ${i}`),
  merges: many.slice(1).map((i) => ({ left: i === 1 ? 0 : SIZE + i - 2, right: i, height: i })),
};
const points = many.map((i) => [i % 997, i % 991] as const);

const large: Readonly<Record<string, Figure>> = {
  bars,
  tree,
  dendrogram,
  distribution: { ...samples.distribution, edges: [...many, SIZE], groups: [{ counts: many }] },
  scatter: { ...samples.scatter, groups: [{ label: "all", points }] },
  curve: { ...samples.lift, lines: [{ label: "all", points: many.map((i) => [i, i * i]) }] },
  sparkline: { ...samples.sparkline, values: many },
  "long title": { ...samples.sparkline, title: "é".repeat(SIZE) },
};

describe("pictures of very much", () => {
  it.each(Object.entries(large))("draws %s in a few hundred lines", (_, figure) => {
    expect(drawText(figure).split("\n").length).toBeLessThan(400);
    expect(drawSvg(figure).length).toBeLessThan(1_500_000);
  });

  it("says what it leaves out", () => {
    expect(drawText(bars)).toContain("… and 19,940 more");
    expect(drawText(dendrogram)).toContain("19,961 items");
    expect(drawText(tree)).toContain("… and 19,801 more");
  });
});
