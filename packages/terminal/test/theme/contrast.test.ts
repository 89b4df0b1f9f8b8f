import { describe, expect, it } from "vitest";
import { contrast, rgbOf } from "../../src/theme/contrast.ts";
import { looks } from "../../src/theme/looks.ts";
import { paintFor } from "../../src/theme/paint-for.ts";
import { backgrounds } from "../../src/theme/terminal-traits.ts";
import type { Background, ColourDepth } from "../../src/theme/terminal-traits.ts";
import type { Role } from "../../src/view/role.ts";
import { coloursOf } from "../support/colours.ts";
import { palettes } from "../support/palettes.ts";

/** What programs of these days write on; those of 16 colours on theirs. */
const papers = {
  dark: ["#000000", "#0d1117", "#1e1e1e", "#282c34"],
  light: ["#ffffff", "#fafafa", "#f6f8fa", "#fdf6e3"],
} as const;

const written = Object.keys(looks).filter(isText);
const pictured: readonly Role[] = [
  ...(["title", "axis", "note", "reference"] as const).map((kind) => ({ chart: { kind } })),
  ...shades(false),
  ...shades(true),
];
const drawn: readonly Role[] = [
  "border",
  "border of focus",
  { chart: { kind: "bar" } },
  ...Array.from({ length: 8 }, (_, group): Role => ({ chart: { kind: "group", group } })),
];

describe.each(backgrounds)("the theme on a %s background", (background) => {
  it.each(["true", "256"] as const)("is read well with %s colours", (depth) => {
    for (const paper of papers[background])
      expect(faults(depth, background, { ink: "#808080", paper })).toEqual([]);
  });

  it.each(palettes.filter((palette) => palette.background === background))(
    "is read well with the 16 colours of $name",
    ({ ink, paper, colours }) => {
      expect(faults("16", background, { ink, paper, colours })).toEqual([]);
    },
  );

  it.each(["true", "256"] as const)(
    "shows the row of the user by its brightness, with %s",
    (depth) => {
      const paint = paintFor({ colours: depth, background, characters: "unicode" });
      for (const paper of papers[background]) {
        const { on } = coloursOf(paint("x", "selected"), { ink: paper, paper });
        expect(contrast(on, rgbOf(paper))).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

interface Terminal {
  readonly ink: string;
  readonly paper: string;
  readonly colours?: readonly string[];
}

/** Roles that are seen too badly: what is as the terminal has it is not the theme's. */
function faults(
  colours: ColourDepth,
  background: Background,
  terminal: Terminal,
): readonly unknown[] {
  const paint = paintFor({ colours, background, characters: "unicode" });
  const tooFaint = (least: number) => (role: Role) => {
    const painted = paint("3 x", role);
    const { text, on, isOwn } = coloursOf(painted, terminal);
    const found = contrast(text, on);
    return isOwn && found < least ? [{ role, found, paper: terminal.paper }] : [];
  };
  return [...[...written, ...pictured].flatMap(tooFaint(4.5)), ...drawn.flatMap(tooFaint(3))];
}

function isText(role: string): role is Exclude<Role, object> {
  return !role.startsWith("border");
}

function shades(diverging: boolean): readonly Role[] {
  return Array.from({ length: 21 }, (_, i) => ({
    chart: { kind: "shade", shade: i / 20, diverging },
  }));
}
