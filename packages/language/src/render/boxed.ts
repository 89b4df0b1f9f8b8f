import type { Diagnostic, Label } from "@satsuma/model";
import { wrapped } from "../explain/wrap.ts";
import { excerpt } from "./excerpt.ts";
import type { Excerpt } from "./excerpt.ts";
import type { TextOfFile } from "./place.ts";
import { printable } from "./printable.ts";
import type { Role, Style } from "./style.ts";

/** A diagnostic with its places drawn. */
export function boxed(diagnostic: Diagnostic, textOfFile: TextOfFile, style: Style): string[] {
  const { severity, code, message, notes = [], help = [] } = diagnostic;
  const places = placesOf(diagnostic, textOfFile, style);
  const gutter = String(Math.max(0, ...places.map(({ at }) => at.line))).length;
  const [first = "", ...more] = wrapped(
    printable(message),
    style.columns,
    `${severity}[${code}]: `,
  );
  const heading = style.paint(first.slice(0, severity.length + code.length + 3), severity);
  return [
    heading + first.slice(severity.length + code.length + 3),
    ...more.map((line) => line.replace(/^ +/u, "   ")),
    ...drawn(places, gutter, style),
    ...notes.flatMap((note) => remark("note", note, gutter, style)),
    ...help.flatMap(({ text }) => remark("help", text, gutter, style)),
  ];
}

interface Place {
  readonly file: string;
  readonly at: Excerpt;
  readonly label: string | undefined;
  readonly role: Role;
}

/** The places in the order of lines, the primary file first. */
function placesOf(
  { primary, secondary = [], severity }: Diagnostic,
  textOfFile: TextOfFile,
  style: Style,
): Place[] {
  const labels: [Label, Role][] = [
    ...(primary ? [[primary, severity] satisfies [Label, Role]] : []),
    ...secondary.map((label): [Label, Role] => [label, "secondary"]),
  ];
  const places = labels.flatMap(([{ span, text: label }, role]): Place[] => {
    const text = textOfFile(span.file);
    const room = Math.max(20, style.columns - 8);
    return text === undefined
      ? []
      : [{ file: span.file, at: excerpt(text, span, room, style.widthOf), label, role }];
  });
  const own = primary?.span.file;
  return places.toSorted(
    (a, b) =>
      Number(b.file === own) - Number(a.file === own) ||
      compare(a.file, b.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function drawn(places: readonly Place[], gutter: number, style: Style): string[] {
  const edge = style.paint(`${" ".repeat(gutter + 2)}│`, "gutter");
  return places.flatMap((place, i) => {
    const before = places[i - 1];
    const { at, file } = place;
    const opens = before?.file !== file;
    // Two places of one line share it, unless it was cropped around each in its own way.
    const sameLine = !opens && before?.at.line === at.line && before.at.shown === at.shown;
    const number = style.paint(` ${String(at.line).padStart(gutter)} │`, "gutter");
    return [
      ...(opens ? [opening(place, gutter, style)] : []),
      ...(sameLine ? [] : [`${number} ${at.shown}`]),
      ...marks(place, style).map((line) => `${edge} ${line}`),
    ];
  });
}

const opening = ({ file, at }: Place, gutter: number, { paint }: Style): string =>
  `${paint(`${" ".repeat(gutter + 2)}╭─`, "gutter")} ${printable(file)}:${at.line}:${at.column}`;

/** The line under what is meant, and what is to be said of it. */
function marks({ at, label, role }: Place, { paint }: Style): string[] {
  const indent = " ".repeat(at.before);
  const stroke = role === "secondary" ? "╌" : "─";
  const text = [label, at.goesOnTo && `goes on to line ${at.goesOnTo}`].filter(Boolean).join("; ");
  if (text === "") return [indent + paint(stroke.repeat(at.under), role)];
  const left = Math.min(2, at.under - 1);
  const line = `${stroke.repeat(left)}┬${stroke.repeat(at.under - left - 1)}`;
  return [
    indent + paint(line, role),
    `${indent}${" ".repeat(left)}${paint(`╰─ ${printable(text)}`, role)}`,
  ];
}

function remark(word: "note" | "help", text: string, gutter: number, style: Style): string[] {
  const [first = "", ...more] = wrapped(
    printable(text),
    style.columns,
    `${" ".repeat(gutter + 2)}= ${word}: `,
  );
  const start = first.slice(0, gutter + 2);
  const rest = first.slice(gutter + 2);
  return [start + (word === "help" ? style.paint(rest, "help") : rest), ...more];
}
