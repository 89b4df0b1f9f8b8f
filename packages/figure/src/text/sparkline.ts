import { extent } from "d3-array";
import type { Sparkline } from "../figure.ts";
import { isKnown, knownOf, bounded } from "../numbers/known.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import { withUnit } from "../numbers/unit.ts";
import type { Line, Piece } from "./line.ts";
import { LOCALE } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** One line: the course of the values, then the last of them and the range. */
export function sparklineLines(figure: Sparkline, sheet: Sheet): readonly Line[] {
  const known = knownOf(figure.values);
  const [low, high] = extent(known);
  const last = known.at(-1);
  if (low === undefined || high === undefined || last === undefined)
    return [[{ text: "no values", role: { kind: "note" } }]];
  const write = amountWriter(known, { locale: LOCALE, unit: figure.unit });
  const told = `  ${withUnit(write(last), figure.unit)}`;
  const range = `  ${write(low)} ${sheet.glyphs.to} ${write(high)}`;
  const room = Math.max(8, sheet.width - told.length - range.length);
  const first = Math.max(0, figure.values.length - room);
  const signs = Array.from(levelsText(figure.values.slice(first), sheet));
  return [
    [
      ...signs.map((text, i): Piece => ({ text, role: { kind: "bar" }, part: String(first + i) })),
      { text: told },
      { text: range, role: { kind: "note" } },
    ],
  ];
}

/** A sign a value, as high as the value between the least and the most; equal values stand in the middle. */
export function levelsText(
  values: readonly (number | null)[],
  { glyphs }: Pick<Sheet, "glyphs">,
): string {
  const [low = 0, high = 0] = extent(knownOf(values));
  const steps = glyphs.levels.length;
  const levelOf = (value: number): number =>
    high === low
      ? Math.floor((steps - 1) / 2)
      : Math.floor(((bounded(value) - low) / (high - low)) * (steps - 1) + 0.5);
  return values
    .map((value) => (isKnown(value) ? (glyphs.levels[levelOf(value)] ?? " ") : " "))
    .join("");
}
