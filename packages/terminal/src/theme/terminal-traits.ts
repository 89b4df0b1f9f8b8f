import { WriteStream } from "node:tty";

/** How many colours a terminal has. */
export const colourDepths = ["true", "256", "16", "none"] as const;
export type ColourDepth = (typeof colourDepths)[number];

/** What the terminal writes on. */
export const backgrounds = ["dark", "light"] as const;
export type Background = (typeof backgrounds)[number];

/** Which characters it can show. */
export const characterSets = ["unicode", "ascii"] as const;
type CharacterSet = (typeof characterSets)[number];

/** What must be known of a terminal to write on it well. */
export interface TerminalTraits {
  readonly colours: ColourDepth;
  readonly background: Background;
  readonly characters: CharacterSet;
}

/**
 * What a terminal can do, by its environment, as far as the user does not say otherwise. Asks nobody and loads nothing.
 *
 * @param settings what the user said: beats the environment, of which `NO_COLOR` beats `FORCE_COLOR`, which beats the rest
 * @see https://no-color.org
 */
export function terminalTraits(
  env: NodeJS.ProcessEnv,
  settings: Partial<TerminalTraits> = {},
): TerminalTraits {
  return {
    colours: settings.colours ?? colourDepth(env),
    background: settings.background ?? background(env),
    characters: settings.characters ?? characters(env),
  };
}

/** True for a terminal that can only be written on line by line: there is no screen to draw on. */
export const isDumb = ({ TERM }: NodeJS.ProcessEnv): boolean => TERM === "dumb";

/**
 * What `FORCE_COLOR` must be before Ink is loaded: it knows nothing of `NO_COLOR` and settings, and colours by what it finds itself.
 */
export const forcedColour = ({ colours }: Pick<TerminalTraits, "colours">): string =>
  ({ none: "0", "16": "1", "256": "2", true: "3" })[colours];

const isSet = (value: string | undefined): boolean => value !== undefined && value !== "";

function colourDepth(env: NodeJS.ProcessEnv): ColourDepth {
  if (isSet(env["NO_COLOR"])) return "none";
  const bits = WriteStream.prototype.getColorDepth(env);
  if (bits >= 24) return "true";
  // Node knows only some of the names that end so.
  if (bits === 8 || (bits === 4 && env["TERM"]?.endsWith("-256color") === true)) return "256";
  return bits === 4 ? "16" : "none";
}

/** The last number of `COLORFGBG` is the background's, of the 16 colours; where nobody says, most terminals are dark. */
function background({ COLORFGBG = "" }: NodeJS.ProcessEnv): Background {
  const colour = /;(?<colour>\d{1,2})$/u.exec(COLORFGBG)?.groups?.["colour"];
  return colour === "7" || Number(colour) >= 9 ? "light" : "dark";
}

/** ASCII on the console of Linux, whose fonts have few characters, and where the language that is set is not in UTF-8. */
function characters(env: NodeJS.ProcessEnv): CharacterSet {
  if (env["TERM"] === "linux") return "ascii";
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find(isSet);
  return locale === undefined || /utf-?8/iu.test(locale) ? "unicode" : "ascii";
}
