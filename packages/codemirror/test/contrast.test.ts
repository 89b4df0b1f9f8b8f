import { darkColours, lightColours } from "@satsuma/codemirror";
import { describe, expect, test } from "vitest";

describe.each([
  { page: "light", colours: lightColours },
  { page: "dark", colours: darkColours },
])("on a $page page", ({ colours: { background, ...colours } }) => {
  test.each(Object.entries(colours))("the colour of a %s can be read", (_, colour) => {
    expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
  });
});

test("contrast is measured as WCAG 2.2 does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

/** @see W3C, Web Content Accessibility Guidelines 2.2, contrast ratio */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
