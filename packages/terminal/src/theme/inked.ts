import type { ChalkInstance } from "chalk";
import { rgbOf } from "./contrast.ts";
import type { Rgb } from "./contrast.ts";
import { nearest256 } from "./nearest-256.ts";
import type { ColourDepth } from "./terminal-traits.ts";

/** A chalk that writes in a colour, or the nearest the terminal has; only where there are 256 or more. */
export function inked(chalk: ChalkInstance, hex: string, colours: ColourDepth): ChalkInstance {
  return colours === "256" ? chalk.ansi256(nearest256(rgbOf(hex)).index) : chalk.hex(hex);
}

/** The same for what is under the text. */
export function papered(chalk: ChalkInstance, hex: string, colours: ColourDepth): ChalkInstance {
  return colours === "256" ? chalk.bgAnsi256(nearest256(rgbOf(hex)).index) : chalk.bgHex(hex);
}

/** What is seen of a colour then. */
export const shown = (hex: string, colours: ColourDepth): Rgb =>
  colours === "256" ? nearest256(rgbOf(hex)).colour : rgbOf(hex);
