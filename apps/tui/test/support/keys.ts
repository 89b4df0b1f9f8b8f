/** What terminals send for keys that are no characters. */
const sequences: Readonly<Record<string, string>> = {
  enter: "\r",
  escape: "\u{1B}",
  tab: "\t",
  "shift+tab": "\u{1B}[Z",
  space: " ",
  backspace: "\u{7F}",
  delete: "\u{1B}[3~",
  up: "\u{1B}[A",
  down: "\u{1B}[B",
  right: "\u{1B}[C",
  left: "\u{1B}[D",
  home: "\u{1B}[H",
  end: "\u{1B}[F",
  pageup: "\u{1B}[5~",
  pagedown: "\u{1B}[6~",
};

/** What a terminal sends for a key, as keymaps name it; text stands for itself. */
export function sequenceOf(key: string): string {
  const known = sequences[key];
  if (known !== undefined) return known;
  if (/^ctrl\+[a-z]$/u.test(key)) return String.fromCodePoint((key.codePointAt(5) ?? 0) - 0x60);
  return key.startsWith("alt+") ? `\u{1B}${sequenceOf(key.slice(4))}` : key;
}

/** What a terminal sends for a click or a turn of the wheel at a cell, counted from 0 (SGR). */
export function mouseSequence(
  does: "press" | "wheel up" | "wheel down",
  { x, y }: { readonly x: number; readonly y: number },
): string {
  const button = { press: 0, "wheel up": 64, "wheel down": 65 }[does];
  const at = `${button};${x + 1};${y + 1}`;
  return does === "press" ? `\u{1B}[<${at}M\u{1B}[<${at}m` : `\u{1B}[<${at}M`;
}
