import type { ChalkInstance, ForegroundColorName } from "chalk";
import { darkPalette, lightPalette } from "@satsuma/figure";
import type { Role as ChartRole } from "@satsuma/figure/text";
import type { PlainRole } from "../view/role.ts";
import { brushOf, plainBrush } from "./brush.ts";
import type { Brush } from "./brush.ts";
import { contrast, mixture, rgbOf } from "./contrast.ts";
import { inked, shown } from "./inked.ts";
import { shadeBrush } from "./shade-brush.ts";
import type { TerminalTraits } from "./terminal-traits.ts";

type ChartPaint = (text: string, role: ChartRole) => string;

/** Groups where there are 16 colours; signs tell them apart too. */
const sixteen = {
  dark: ["cyanBright", "yellowBright", "greenBright", "magentaBright", "redBright", "whiteBright"],
  light: ["blue", "red", "magenta", "black"],
} as const satisfies Record<string, readonly ForegroundColorName[]>;

/** Roles of pictures that look like something of the program's own. */
const alike = {
  title: "heading",
  axis: "dim",
  note: "dim",
  reference: "warning",
  bar: "busy",
} as const satisfies Record<string, PlainRole>;

/**
 * Paint for pictures. Shades are backgrounds under amounts, and the colour of bars; where there are 16 colours or none, their signs
 * alone tell them.
 */
export function chartPaint(
  chalk: ChalkInstance,
  traits: TerminalTraits,
  brushes: Readonly<Record<PlainRole, Brush>>,
): ChartPaint {
  const groups = groupBrushes(chalk, traits);
  const shades = shadeBrushes(chalk, traits);
  return (text, role) => {
    if (role.kind === "group") return (groups[role.group % groups.length] ?? plainBrush)(text);
    if (role.kind === "shade") return shades(role)(text);
    return brushes[alike[role.kind]](text);
  };
}

function groupBrushes(chalk: ChalkInstance, traits: TerminalTraits): readonly Brush[] {
  const { colours, background } = traits;
  if (colours === "none") return [plainBrush];
  if (colours === "16") return sixteen[background].map((name) => brushOf(chalk[name]));
  return paletteOf(traits).groups.map((colour) =>
    brushOf(inked(chalk, seen(colour, traits), colours)),
  );
}

/** The papers that are farthest from black and from white. */
const middling = { dark: "#282c34", light: "#f0f0f0" } as const;

/** A colour, brighter or darker where it would hardly be seen: palettes are made for paper of their own. */
function seen(colour: string, { colours, background }: TerminalTraits): string {
  const paper = rgbOf(middling[background]);
  const towards = background === "dark" ? WHITE : BLACK;
  const mixed = Array.from({ length: 11 }, (_, i) => mixture(rgbOf(colour), towards, i / 10));
  return mixed.find((each) => contrast(shown(each, colours), paper) >= LEAST_SEEN) ?? colour;
}

/** Of what is no text: success criterion 1.4.11. */
const LEAST_SEEN = 3;

const paletteOf = ({ background }: TerminalTraits) =>
  background === "dark" ? darkPalette : lightPalette;

type Shade = Extract<ChartRole, { readonly kind: "shade" }>;

function shadeBrushes(chalk: ChalkInstance, traits: TerminalTraits): (shade: Shade) => Brush {
  const { colours } = traits;
  if (colours === "16" || colours === "none") return () => plainBrush;
  const { shades, diverging } = paletteOf(traits);
  const steps = { sequential: brushesOf(shades), diverging: brushesOf(diverging) };
  return ({ shade, diverging: isDiverging }) => {
    const list = isDiverging ? steps.diverging : steps.sequential;
    return list[Math.round(shade * (list.length - 1))] ?? plainBrush;
  };

  function brushesOf(scale: readonly string[]): readonly Brush[] {
    const bar = scale.at(-3) ?? "#808080";
    return scale.map((shade) => shadeBrush(chalk, { colours, shade, bar }));
  }
}

const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;
