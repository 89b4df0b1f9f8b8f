import { stripVTControlCharacters } from "node:util";
import type { Style } from "./style.ts";
import { wrapText } from "./wrap-text.ts";

/** A text that is wrapped, and the figures that stand beside its first line. */
export interface FigureLine {
  readonly text: string;
  /** Columns it is moved in. */
  readonly indent?: number;
  readonly figures: readonly string[];
  /** Below it, across all columns. */
  readonly note?: string;
}

const GAP = 2;
/** A narrower text would be a word a line. */
const LEAST = 24;

/** Texts with right-aligned figures under their heads; a long text goes on in the next line, never beyond its column. */
export function figureLines(
  heads: readonly string[],
  lines: readonly FigureLine[],
  { width, color }: Style,
): string {
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...lines.map(({ figures }) => visible(figures[i] ?? ""))),
  );
  const beside = widths.reduce((sum, each) => sum + each + GAP, 0);
  const longest = Math.max(...lines.map(({ text, indent = 0 }) => indent + text.length));
  const room = Math.min(longest, Math.max(LEAST, width - beside));
  const row = (text: string, figures: readonly string[]): string =>
    [
      text.padEnd(room),
      ...widths.map((each, i) => {
        const figure = figures[i] ?? "";
        return " ".repeat(GAP + each - visible(figure)) + figure;
      }),
    ]
      .join("")
      .trimEnd();
  const head = color.dim(row("", heads));
  const body = lines.flatMap(({ text, indent = 0, figures, note }) => {
    const [first = "", ...rest] = wrapText(text, room - indent, 2);
    const moved = " ".repeat(indent);
    const below = note === undefined ? [] : wrapText(note, width - indent - 2, 2);
    return [
      row(moved + first, figures),
      ...rest.map((line) => moved + line),
      ...below.map((line) => color.yellow(`${moved}  ${line}`)),
    ];
  });
  return [head, ...body].join("\n");
}

const visible = (text: string): number => stripVTControlCharacters(text).length;
