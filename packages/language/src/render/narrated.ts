import type { Diagnostic, Label } from "@satsuma/model";
import { wrapped } from "../explain/wrap.ts";
import { excerpt } from "./excerpt.ts";
import type { TextOfFile } from "./place.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** A diagnostic in words alone: nothing is drawn, and every line stands for itself. */
export function narrated(diagnostic: Diagnostic, textOfFile: TextOfFile, style: Style): string[] {
  const { severity, code, message, primary, secondary = [], notes = [], help = [] } = diagnostic;
  const [first = "", ...more] = wrapped(printable(message), style.columns, `${severity} ${code}: `);
  const head = `${severity} ${code}:`;
  return [
    style.paint(head, severity) + first.slice(head.length),
    ...more.map((line) => `  ${line.trimStart()}`),
    ...(primary ? placed("At", primary, textOfFile, style) : []),
    ...secondary.flatMap((label) => placed("Also at", label, textOfFile, style)),
    ...notes.flatMap((note) => wrapped(printable(note), style.columns, "  Note: ")),
    ...help.flatMap(({ text }) => wrapped(printable(text), style.columns, "  Help: ")),
  ];
}

/** Columns before the text of a line: `    Line 9999: `. */
const LEAD = 15;

function placed(
  word: string,
  { span, text: label }: Label,
  textOfFile: TextOfFile,
  style: Style,
): string[] {
  const text = textOfFile(span.file);
  if (text === undefined) return [];
  const { line, column, goesOnTo, shown } = excerpt(
    text,
    span,
    style.columns - LEAD,
    style.widthOf,
  );
  const to = goesOnTo === undefined ? "" : ` to line ${goesOnTo}`;
  return [
    `  ${word} ${printable(span.file)}, line ${line}, column ${column}${to}${label === undefined ? "" : `: ${printable(label)}`}`,
    `    Line ${line}: ${shown.trimStart()}`,
  ];
}
