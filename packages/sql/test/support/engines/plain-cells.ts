import type { PlainCell } from "./engine.ts";

/** Digits without zeros at the end, which engines write as they please. */
export function plainDigits(digits: string): string {
  const short = digits.includes(".") ? digits.replace(/\.?0+$/u, "") : digits;
  return short === "-0" ? "0" : short;
}

/** A double as a number; what is not finite as text, which JSON has no number for. */
export function plainDouble(text: string): PlainCell {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** `2026-02-28 22:59:59.500000` without the zeros at the end. */
export const plainInstant = (text: string): string =>
  text
    .replace("T", " ")
    .replace(/(?:Z|\+00(?::00)?)$/u, "")
    .replace(/\.?0+$/u, (zeros, place: number) => (place > 18 || zeros[0] === "." ? "" : zeros));
