import { describe, expect, it } from "vitest";
import { looks } from "../../src/theme/looks.ts";
import { paintFor } from "../../src/theme/paint-for.ts";
import type { TerminalTraits } from "../../src/theme/terminal-traits.ts";
import type { Role } from "../../src/view/role.ts";
import { withoutColours } from "@satsuma/example-hostile-text";

const traits = { colours: "true", background: "dark", characters: "unicode" } as const;
const plain: TerminalTraits = { ...traits, colours: "none" };

describe("paintFor", () => {
  it.each([
    ["true", "\u001B[38;2;86;211;100m+3\u001B[39m"],
    ["256", "\u001B[38;5;77m+3\u001B[39m"],
    ["16", "\u001B[92m+3\u001B[39m"],
    ["none", "+3"],
  ] as const)("writes %s colours as terminals of that kind read them", (colours, painted) => {
    expect(paintFor({ ...traits, colours })("+3", "good")).toBe(painted);
  });

  it("sets no colour where there are none, whatever the role", () => {
    const paint = paintFor(plain);
    const roles: readonly Role[] = [
      ...Object.keys(looks).filter(isPlain),
      { chart: { kind: "group", group: 4 } },
      { chart: { kind: "shade", shade: 1, diverging: false } },
      { chart: { kind: "bar" } },
    ];
    for (const role of roles)
      expect(paint("x", role)).toMatch(/^(?:\P{Cc}|\p{Cc}\[(?:[147]|2[247])m)+$/u);
  });

  it("tells by weight, lines or inverse what must be told without colours", () => {
    const paint = paintFor(plain);
    const seen = (role: Role): string => paint("x", role);
    const pairs: readonly (readonly [Role, Role])[] = [
      ["selected", "text"],
      ["selected elsewhere", "text"],
      ["selected", "selected elsewhere"],
      ["border of focus", "border"],
      ["match", "text"],
      ["wrong", "text"],
      ["key", "dim"],
      ["keyword", "name"],
      ["heading", "text"],
    ];
    expect(pairs.filter(([one, other]) => seen(one) === seen(other))).toEqual([]);
  });

  it("paints spaces only where that is seen", () => {
    const paint = paintFor(traits);
    expect(paint("  ", "good")).toBe("  ");
    expect(paint("  ", "selected")).not.toBe("  ");
  });

  it("paints cells of a heat map as a whole, and bars in a colour", () => {
    const paint = paintFor(traits);
    const shade = { chart: { kind: "shade", shade: 0.5, diverging: false } } as const;
    for (const cell of ["▒ 12", "▒▒▒▒", "  12"]) {
      expect(paint(cell, shade)).toMatch(/^\p{Cc}\[48;2;/u);
      expect(withoutColours(paint(cell, shade))).toBe(cell);
    }
    expect(paint("████  ", shade)).toMatch(/^\p{Cc}\[38;2;[\d;]+m█+ +\p{Cc}\[39m$/u);
  });

  it("shows only ASCII where the terminal has nothing else", () => {
    const paint = paintFor({ ...plain, characters: "ascii" });
    expect(paint("│ Zoë █▌", undefined)).toBe("| Zoe #=");
  });
});

function isPlain(role: string): role is Exclude<Role, object> {
  return role in looks;
}
