import { nearestNames } from "@satsuma/model";
import { keyWords } from "./key-name.ts";

/** Keys of which a terminal says the same as of another. */
const twins: Readonly<Record<string, string>> = {
  "ctrl+i": "tab",
  "ctrl+m": "enter",
  "ctrl+j": "enter",
  "ctrl+h": "backspace",
  "ctrl+[": "escape",
};

/**
 * What is wrong with the name of a key, or of two between which there is a space.
 *
 * @returns what was expected, to follow "expected"; undefined where nothing is wrong
 */
export function keyProblem(keys: string): string | undefined {
  const presses = keys.split(" ");
  if (presses.length > 2) return "one key or two, such as g g";
  return presses.map(pressProblem).find((problem) => problem !== undefined);
}

function pressProblem(press: string): string | undefined {
  if (press === "") return "the name of a key, such as j, ctrl+d or space";
  const twin = twins[press];
  if (twin !== undefined) return `${twin}, which terminals say for ${press} as well`;
  if (press === "shift+tab") return undefined;
  const name = press.replace(/^(?:ctrl\+)?(?:alt\+)?(?=.)/u, "");
  if (keyWords.includes(name)) return undefined;
  if (!isCharacter(name)) return wordProblem(name);
  return press.startsWith("ctrl+") && !/^[a-z\\\]^_]$/u.test(name)
    ? "a small letter after ctrl+, such as ctrl+d"
    : undefined;
}

function wordProblem(name: string): string {
  const shifted = /^shift\+(?<letter>[a-z])$/u.exec(name)?.groups?.["letter"];
  if (shifted !== undefined) return `${shifted.toUpperCase()} for the letter with shift`;
  const [near] = nearestNames(name, keyWords);
  return near === undefined
    ? `one character, or ctrl+ or alt+ before one, or one of ${keyWords.join(", ")}`
    : near;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** True for what is read as one character. */
export const isCharacter = (text: string): boolean => [...graphemes.segment(text)].length === 1;
