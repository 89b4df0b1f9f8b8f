import { rgbOf } from "../../src/theme/contrast.ts";
import type { Rgb } from "../../src/theme/contrast.ts";

/** What a terminal has itself. */
interface Terminal {
  readonly ink: string;
  readonly paper: string;
  /** The 16 colours it has. */
  readonly colours?: readonly string[];
}

interface Seen {
  readonly text: Rgb;
  readonly on: Rgb;
  /** Whether the escapes set any colour; else all is as the terminal has it. */
  readonly isOwn: boolean;
}

/**
 * The colours in which a terminal shows the first character of a painted text.
 *
 * @see Xterm Control Sequences, character attributes (SGR), and its palette of 256
 */
export function coloursOf(painted: string, { ink, paper, colours = [] }: Terminal): Seen {
  let text = rgbOf(ink);
  let on = rgbOf(paper);
  let isOwn = false;
  const sixteen = (index: number): Rgb => rgbOf(colours[index] ?? "#000000");
  const opening = new RegExp(String.raw`^(?:\u001B\[[\d;]*m)*`, "u").exec(painted)?.[0] ?? "";
  for (const [, list = ""] of opening.matchAll(new RegExp(String.raw`\u001B\[([\d;]*)m`, "gu"))) {
    const [code = 0, kind, ...amounts] = list.split(";").map(Number);
    const extended = kind === 5 ? indexed(amounts[0] ?? 0) : direct(amounts);
    if (code === 38) text = extended;
    if (code === 48) on = extended;
    if (code >= 30 && code <= 37) text = sixteen(code - 30);
    if (code >= 90 && code <= 97) text = sixteen(code - 82);
    isOwn ||= code >= 30;
  }
  return { text, on, isOwn };
}

const direct = ([red = 0, green = 0, blue = 0]: readonly number[]): Rgb => [red, green, blue];

/** Of the palette of 256: a cube of six levels, then greys. The first 16 are the user's and must not be used. */
function indexed(index: number): Rgb {
  if (index < 16) throw new RangeError(`expected a colour that is known, got ${index}`);
  if (index >= 232) return direct(Array.from({ length: 3 }, () => 8 + 10 * (index - 232)));
  const level = (part: number): number => (part === 0 ? 0 : 55 + 40 * part);
  const cube = index - 16;
  return [level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6)];
}
