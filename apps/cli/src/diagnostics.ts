import type { RenderOptions } from "@satsuma/engine";
import { renderDiagnostic } from "@satsuma/engine";
import type { Diagnostic, Edit, Span } from "@satsuma/model";
import { positionAt } from "@satsuma/model";
import type { Style } from "./terminal/style.ts";

/** Diagnostics and the texts they are about. */
export interface Diagnosed {
  readonly diagnostics: readonly Diagnostic[];
  /** By the file names that the diagnostics use. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A place as programs read it: lines and columns from 1, the end exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Diagnostics as plain data; those about no text have no place. */
export const diagnosticsJson = ({ diagnostics, texts }: Diagnosed): readonly unknown[] =>
  diagnostics.map(({ code, severity, message, primary, notes, help = [] }) => ({
    code,
    severity,
    message,
    ...(primary === undefined ? {} : placeOf(primary.span, texts)),
    ...(notes === undefined ? {} : { notes }),
    fixes: help.map(({ text, sure, edits = [] }) => ({
      text,
      sure,
      edits: edits.map((edit) => editJson(edit, texts)),
    })),
  }));

const editJson = ({ span, text }: Edit, texts: Diagnosed["texts"]): unknown => ({
  ...placeOf(span, texts),
  text,
});

/** Where a stretch of a text is. */
export function placeOf({ file, start, end }: Span, texts: Diagnosed["texts"]): Place {
  const text = texts.get(file) ?? "";
  const from = positionAt(text, start);
  const to = positionAt(text, end);
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/**
 * Diagnostics as a person reads them, with the text they are about; empty when there are none. Without colours they are told in
 * words alone, as logs and screen readers want them.
 */
export function diagnosticsText(
  { diagnostics, texts }: Diagnosed,
  { color, width }: Style,
): string {
  const form = color.isColorSupported ? "boxed" : "narrated";
  const paints: Readonly<Record<PaintedRole, (text: string) => string>> = {
    error: color.red,
    warning: color.yellow,
    hint: color.blue,
    secondary: color.cyan,
    gutter: color.dim,
    help: color.cyan,
  };
  const options = {
    columns: Math.min(width, 100),
    paint: (text: string, role: PaintedRole) => paints[role](text),
  };
  return diagnostics
    .map((diagnostic) => renderDiagnostic(diagnostic, (file) => texts.get(file), form, options))
    .join("\n\n");
}

type PaintedRole = Parameters<NonNullable<RenderOptions["paint"]>>[1];
