import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawSvg } from "@satsuma/figure/svg";
import * as samples from "../support/figures.ts";
import { hostileFigure } from "../support/hostile.ts";
import { elementsOf, readSvg } from "../support/read-svg.ts";

const kinds = Object.entries(samples.figures);

describe("drawSvg", () => {
  it.each(kinds)("draws %s as one image with a name and a description", (_, figure) => {
    const root = readSvg(drawSvg(figure));
    expect(root.name).toBe("svg");
    expect(root.attributes["role"]).toBe("img");
    expect(root.attributes["aria-label"]).toContain(figure.title);
    expect(root.of.slice(0, 2).map(({ name, text }) => [name, text])).toEqual([
      ["title", figure.title],
      ["desc", figure.caption ?? figure.title],
    ]);
  });

  it.each(kinds)("keeps %s inside the view box at widths of phones and pages", (_, figure) => {
    for (const width of [335, 480, 640, 900]) {
      const root = readSvg(drawSvg(figure, { width }));
      const [, , right = 0, bottom = 0] = (root.attributes["viewBox"] ?? "").split(" ").map(Number);
      expect(right).toBe(width);
      for (const { x, y } of placesOf(root)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(right);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(bottom);
      }
    }
  });

  it("is well-formed, without scripts, links or ids, whatever labels and amounts are", () => {
    const parts = new Set(["svg", "g", "title", "desc", "style", "text", "path", "rect", "circle"]);
    fc.assert(
      fc.property(hostileFigure, fc.integer({ min: 200, max: 1000 }), (figure, width) => {
        const drawn = drawSvg(figure, { width });
        expect(drawn).not.toMatch(/NaN|Infinity/u);
        for (const { name, attributes } of elementsOf(readSvg(drawn))) {
          expect(parts).toContain(name);
          const { xmlns: _namespace, "aria-label": _label, ...rest } = attributes;
          expect(Object.keys(rest).join(" ")).toMatch(/^(?:(?!on|href|id)[a-zA-Z-]+ ?)*$/u);
          expect(Object.values(rest).join(" ")).not.toMatch(/url|:/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("writes labels as text that is read back as it was", () => {
    const label = `</text><script>alert("1")</script> & 'more'`;
    const root = readSvg(
      drawSvg({ ...samples.bars, bars: [{ label, value: 1 }] }, { width: 1000 }),
    );
    expect(elementsOf(root).map(({ text }) => text)).toContain(label);
  });

  it("cuts a long label and tells it whole to whoever points at it", () => {
    const label = "a".repeat(300);
    const drawn = elementsOf(readSvg(drawSvg({ ...samples.bars, bars: [{ label, value: 1 }] })));
    expect(drawn.some(({ name, text }) => name === "text" && /^a+…$/u.test(text))).toBe(true);
    expect(drawn.some(({ name, text }) => name === "title" && text === label)).toBe(true);
  });

  it("draws a bar for every amount, as long as the amount is large", () => {
    const rects = elementsOf(readSvg(drawSvg(samples.bars))).filter(({ name }) => name === "rect");
    const lengths = rects.map(({ attributes }) => Number(attributes["width"]));
    const [longest = 0] = lengths;
    const shares = [0.412, 0.305, 0.18, 0.103];
    expect(lengths).toHaveLength(shares.length);
    shares.forEach((share, i) => expect((lengths[i] ?? 0) / longest).toBeCloseTo(share / 0.412, 2));
  });

  it("puts as many points as there are customers, of one shape a group", () => {
    const dots = elementsOf(readSvg(drawSvg(samples.scatter))).filter(
      ({ attributes }) => attributes["class"]?.endsWith("dots") === true,
    );
    const counts = dots.map(({ attributes }) => attributes["d"]?.match(/M/gu)?.length);
    expect(counts).toEqual(samples.scatter.groups.map(({ points }) => points.length));
    const shapes = dots.map(
      ({ attributes }) => attributes["d"]?.replace(/M\S+ -?[\d.]+/u, "").split("M")[0],
    );
    expect(new Set(shapes).size).toBe(dots.length);
  });

  it("counts what there is no room to draw", () => {
    const bars = Array.from({ length: 10_000 }, (_, i) => ({ label: `segment ${i}`, value: i }));
    const texts = elementsOf(readSvg(drawSvg({ ...samples.bars, bars }))).map(({ text }) => text);
    expect(texts).toContain("… and 9,940 more");
  });

  it("draws pictures of nothing and of one thing", () => {
    for (const figure of [
      { ...samples.bars, bars: [] },
      { ...samples.bars, bars: samples.bars.bars.slice(0, 1) },
      { ...samples.distribution, edges: [], groups: [], marks: [] },
      { ...samples.distribution, edges: [0, 1], groups: [{ counts: [0] }], marks: [] },
      { ...samples.scatter, groups: [] },
      { ...samples.scatter, groups: [{ label: "one", points: [[1, 1] as const] }] },
      {
        ...samples.heatMap,
        cells: [],
        rows: { label: "", names: [] },
        columns: { label: "", names: [] },
      },
      {
        ...samples.heatMap,
        cells: [[7]],
        rows: { label: "r", names: ["a"] },
        columns: { label: "c", names: ["b"] },
      },
      { ...samples.dendrogram, items: [], merges: [] },
      { ...samples.dendrogram, items: ["one"], merges: [] },
      { ...samples.tree, root: { label: "all" } },
      { ...samples.lift, lines: [] },
      { ...samples.lift, lines: [{ label: "one", points: [[1, 1] as const] }] },
      { ...samples.sparkline, values: [] },
      { ...samples.sparkline, values: [3] },
    ])
      expect(readSvg(drawSvg(figure)).attributes["aria-label"]).toContain(figure.title);
  });

  it("writes numbers by the rules of the reader's language", () => {
    const drawn = drawSvg(samples.distribution, { locale: "de" });
    expect(drawn).toContain("1.500");
    expect(() => drawSvg(samples.bars, { locale: "no such tag!" })).toThrow(RangeError);
  });

  it("leaves the heading to the page when told so, but not the name", () => {
    const drawn = readSvg(drawSvg(samples.bars, { heading: "none" }));
    const texts = elementsOf(drawn).filter(({ name }) => name === "text");
    expect(texts.map(({ text }) => text)).not.toContain(samples.bars.title);
    expect(drawn.of[0]?.text).toBe(samples.bars.title);
  });

  it("gives the same bytes for the same figure", () => {
    for (const [, figure] of kinds) expect(drawSvg(structuredClone(figure))).toBe(drawSvg(figure));
  });
});

/** Where texts and boxes start, with the groups around them added up; turned ones are left out. */
function placesOf(
  root: ReturnType<typeof readSvg>,
  from = { x: 0, y: 0 },
): readonly { readonly x: number; readonly y: number }[] {
  const { transform = "" } = root.attributes;
  if (/rotate|scale/u.test(transform)) return [];
  const [dx = 0, dy = 0] = transform.match(/-?[\d.]+/gu)?.map(Number) ?? [];
  const here = { x: from.x + dx, y: from.y + dy };
  const { x, y } = root.attributes;
  return [
    ...(x === undefined ? [] : [{ x: here.x + Number(x), y: here.y + Number(y) }]),
    ...root.of.flatMap((child) => placesOf(child, here)),
  ];
}
