import type { Key } from "ink";

/** One press of a key. */
export interface Pressed {
  /** As keymaps name it: `j`, `G`, `ctrl+d`, `shift+tab`, `alt+x`, `space`. */
  readonly key: string;
  /** What it types; empty for a key that is no character. */
  readonly text: string;
}

/** Names of keys that are no characters, as Ink tells them. */
const named = [
  ["upArrow", "up"],
  ["downArrow", "down"],
  ["leftArrow", "left"],
  ["rightArrow", "right"],
  ["pageDown", "pagedown"],
  ["pageUp", "pageup"],
  ["home", "home"],
  ["end", "end"],
  ["return", "enter"],
  ["escape", "escape"],
  ["backspace", "backspace"],
  ["delete", "delete"],
] as const satisfies readonly (readonly [keyof Key, string])[];

/** Control characters in the middle of text that came at once. */
const controls: Readonly<Record<string, string>> = {
  "\r": "enter",
  "\n": "enter",
  "\r\n": "enter",
  "\t": "tab",
};

/** The names that keys may have in a keymap beside single characters and what `ctrl+` and `alt+` make of them. */
export const keyWords: readonly string[] = [...named.map(([, name]) => name), "tab", "space"];

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What was pressed, as Ink tells it. Several where the terminal told them at once; none for what is no key. */
export function keysPressed(input: string, key: Key): readonly Pressed[] {
  if (key.tab) return [untyped(key.shift ? "shift+tab" : "tab")];
  // A terminal says the same for escape twice as for alt with escape.
  if (key.escape) return [untyped("escape")];
  const special = named.find(([flag]) => key[flag]);
  if (special !== undefined) return [untyped(`${modifiers(key)}${special[1]}`)];
  if (key.ctrl || key.meta)
    return input === "" ? [] : [untyped(`${modifiers(key)}${input === " " ? "space" : input}`)];
  return [...graphemes.segment(input)].flatMap(({ segment }) => typed(segment));
}

const untyped = (key: string): Pressed => ({ key, text: "" });

function typed(text: string): readonly Pressed[] {
  const control = controls[text];
  if (control !== undefined) return [untyped(control)];
  const letter = letterOf(text);
  if (letter !== undefined) return [untyped(`ctrl+${letter}`)];
  if (/^\p{Cc}/u.test(text)) return [];
  return [{ key: text === " " ? "space" : text, text }];
}

/** The letter whose key gives a control character together with ctrl. */
function letterOf(text: string): string | undefined {
  const code = text.codePointAt(0) ?? 0;
  return code >= 1 && code <= 26 ? String.fromCodePoint(code + 0x60) : undefined;
}

const modifiers = ({ ctrl, meta }: Key): string => `${ctrl ? "ctrl+" : ""}${meta ? "alt+" : ""}`;
