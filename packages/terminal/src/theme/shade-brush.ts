import type { ChalkInstance } from "chalk";
import { brushOf } from "./brush.ts";
import type { Brush } from "./brush.ts";
import { contrast, mixture } from "./contrast.ts";
import type { Rgb } from "./contrast.ts";
import { inked, papered, shown } from "./inked.ts";
import type { ColourDepth } from "./terminal-traits.ts";

/** What a shade is painted with. */
interface ShadeColours {
  readonly colours: ColourDepth;
  /** Under the amount of a cell. */
  readonly shade: string;
  /** Of bars, which tell by their length. */
  readonly bar: string;
}

/**
 * A brush for one shade: the cell of a heat map is coloured as a whole, with its sign faint before the amount, so that the colour and the
 * sign tell the same; bars have a colour of their own.
 */
export function shadeBrush(chalk: ChalkInstance, { colours, shade, bar }: ShadeColours): Brush {
  const on = shown(shade, colours);
  const ink = rgbOn(on);
  const under = papered(chalk, shade, colours);
  const amount = brushOf(inked(under, mixture(ink, ink, 0), colours));
  const sign = brushOf(inked(under, mixture(on, ink, FAINT), colours));
  const length = brushOf(inked(chalk, bar, colours));
  return (text) => {
    if (isBar.test(text)) return length(text);
    const signs = leadingSigns.exec(text)?.[0] ?? "";
    const rest = text.slice(signs.length);
    return (signs === "" ? "" : sign(signs)) + (rest === "" ? "" : amount(rest));
  };
}

/** How much of the ink is in a sign. */
const FAINT = 0.25;
const isBar = /^[█#]+ +$/u;
const leadingSigns = /^[░▒▓█#*:.]+/u;

/** Black or white, whichever is read better: at least at 4.58 : 1 on any colour. */
const rgbOn = (on: Rgb): Rgb => (contrast(on, BLACK) > contrast(on, WHITE) ? BLACK : WHITE);

const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;
