import { describe, expect, it } from "vitest";
import { drawSvg } from "@satsuma/figure/svg";
import { bars } from "../support/figures.ts";
import { elementsOf, readSvg } from "../support/read-svg.ts";

const style = elementsOf(readSvg(drawSvg(bars))).find(({ name }) => name === "style")?.text ?? "";
const [light = "", dark = ""] = style.split("prefers-color-scheme:dark");

/** Text on the steps of the shades that turns to the colour of the paper. */
const turned = { s: [6, 7, 8], d: [0, 1, 7, 8] };

describe.each([
  ["light", light],
  ["dark", dark],
])("colours on %s paper", (_, text) => {
  const colour = (name: string): string =>
    new RegExp(`--f-${name}:var\\([^,]+,(?<hex>#[0-9a-f]{6})\\)`, "u").exec(text)?.groups?.[
      "hex"
    ] ?? "";
  const groups = Array.from({ length: 8 }, (_, i) => colour(`g${i}`));

  it("keeps text readable on the paper and on every shade", () => {
    expect(contrast(colour("ink"), colour("paper"))).toBeGreaterThan(7);
    expect(contrast(colour("muted"), colour("paper"))).toBeGreaterThan(4.5);
    for (const kind of ["s", "d"] as const)
      for (let step = 0; step < 9; step++) {
        const ink = colour(turned[kind].includes(step) ? "paper" : "ink");
        expect(contrast(ink, colour(`${kind}${step}`)), `${kind}${step}`).toBeGreaterThan(4.5);
      }
  });

  it("sets every group off from the paper", () => {
    for (const group of groups) expect(contrast(group, colour("paper"))).toBeGreaterThan(3);
  });

  it.each(Object.keys(blindness))("tells groups apart with %s", (kind) => {
    const seen = groups.map((group) => oklab(seenWith(kind, group)));
    for (const [i, one] of seen.entries())
      for (const other of seen.slice(i + 1)) {
        const distance = Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
        expect(distance).toBeGreaterThan(0.07);
      }
  });
});

/** Machado, Oliveira and Fernandes, A physiologically-based model for simulation of color vision deficiency, 2009; severity 1. */
const blindness: Readonly<Record<string, readonly (readonly number[])[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (hex: string): readonly number[] =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));

/** Web Content Accessibility Guidelines 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex));
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const seenWith = (kind: string, hex: string): readonly number[] =>
  (blindness[kind] ?? []).map((row) => Math.max(0, Math.min(1, dot(row, linear(hex)))));

/** Ottosson, A perceptual color space for image processing, 2020. */
function oklab(rgb: readonly number[]): readonly number[] {
  const cones = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(dot(row, rgb)));
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map((row) => dot(row, cones));
}

const dot = (weights: readonly number[], parts: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (parts[i] ?? 0), 0);
