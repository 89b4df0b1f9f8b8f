import type { ChalkInstance } from "chalk";

/** Paints one kind of text. */
export type Brush = (text: string) => string;

/** Leaves text as it is. */
export const plainBrush: Brush = (text) => text;

const middle = "x";
const visibleOnSpaces = new Set([4, 7, 48]);

/** A style whose escapes are worked out once. Spaces are painted only where that is seen: with a background or a line under them. */
export function brushOf(style: ChalkInstance): Brush {
  const [open = "", close = ""] = style(middle).split(middle);
  const isSeen = [...open.matchAll(/\[(\d+)/gu)].some(([, code]) =>
    visibleOnSpaces.has(Number(code)),
  );
  if (isSeen) return (text) => open + text + close;
  return (text) => (text.trim() === "" ? text : open + text + close);
}
