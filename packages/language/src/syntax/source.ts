import type { Diagnostic, Edit, Help, Label, Span } from "@satsuma/model";
import { brief } from "./brief.ts";

/** A text and the file it is of. Offsets everywhere are into this text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** From one offset to another, the second excluded. */
export const spanOf = ({ file }: Source, start: number, end: number): Span => ({
  file,
  start,
  end,
});

/** The offset just after a token. */
export const endOf = (token: { readonly startOffset: number; readonly image: string }): number =>
  token.startOffset + token.image.length;

/** What stands in a stretch of the text. */
export const textAt = ({ text }: Source, { start, end }: Span): string => text.slice(start, end);

/** From the start of one stretch to the end of a later one. */
export const through = (first: Span, last: Span): Span => ({ ...first, end: last.end });

/** Puts text before a stretch. */
export const insertBefore = (span: Span, text: string): Edit => ({
  span: { ...span, end: span.start },
  text,
});

/** Puts text after a stretch. */
export const insertAfter = (span: Span, text: string): Edit => ({
  span: { ...span, start: span.end },
  text,
});

/** Puts a stretch in parentheses. */
export const parenthesise = (span: Span): Edit[] => [
  insertBefore(span, "("),
  insertAfter(span, ")"),
];

/** What an error says beyond its code, message and place. */
export interface More {
  readonly label?: string;
  readonly help?: readonly Help[];
  readonly secondary?: readonly Label[];
  readonly notes?: readonly string[];
}

/** An error at a place. What it quotes from the text is shortened where it is long. */
export function errorAt(span: Span, code: string, message: string, more: More = {}): Diagnostic {
  const { label, help, ...rest } = more;
  return {
    code,
    severity: "error",
    message: brief(message),
    primary: label === undefined ? { span } : { span, text: label },
    ...(help === undefined ? {} : { help: help.map((one) => ({ ...one, text: brief(one.text) })) }),
    ...rest,
  };
}
