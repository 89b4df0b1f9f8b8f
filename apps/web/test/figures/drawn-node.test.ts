import { drawSvg } from "@satsuma/figure/svg";
import { parted } from "@satsuma/web";
import { expect, test } from "vitest";

const markup = drawSvg({ kind: "sparkline", title: "Size", values: [1, 2] });

test("a picture in the page has no style element, which the security policy would refuse", () => {
  expect(markup).toContain("<style>");
  expect(parted(markup).picture).not.toContain("style>");
});

test("its style is taken over as a style sheet writes it", () => {
  const { style } = parted(markup);
  expect(style).toContain('"Segoe UI"');
  expect(style).not.toContain("&#");
});

test("what has no style stays as it is", () => {
  expect(parted("<svg></svg>")).toEqual({ picture: "<svg></svg>", style: "" });
});
