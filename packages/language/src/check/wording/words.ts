import { typeName } from "@satsuma/model";
import type { Edit, Help, Span, ValueType } from "@satsuma/model";

/** A name or a piece of a rule inside a message; a name in backquotes has them already. */
export const code = (text: string): string => (/^`[^`]*`$/u.test(text) ? text : `\`${text}\``);

/** `a, b or c`. */
export function listed(words: readonly string[], conjunction: "and" | "or"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** The type with its article: `a number`, `an amount (EUR)`, `text`. */
export function aType(type: ValueType): string {
  switch (type.kind) {
    case "text":
    case "enum":
      return "text";
    case "yes/no":
      return "yes or no";
    case "money":
      return `an ${typeName(type)}`;
    case "approx":
      return type.currency === undefined ? "a number" : `an ${typeName(type)}`;
    case "annual date":
      return "an annual date";
    case "number":
    case "date":
    case "instant":
    case "duration":
    case "point":
    case "list":
      return `a ${typeName(type)}`;
  }
}

/** An edit that puts one text in the place of another. */
export const replace = (span: Span, text: string): Edit => ({ span, text });

/** An edit that adds text before an offset. */
export const insert = (span: Span, offset: number, text: string): Edit => ({
  span: { file: span.file, start: offset, end: offset },
  text,
});

/** Advice that edits carry out; `sure` when they certainly keep what the author meant. */
export const fix = (text: string, edits: readonly Edit[], sure: boolean): Help => ({
  text,
  edits,
  sure,
});

/** Advice in words alone. */
export const advise = (text: string): Help => ({ text, sure: false });

/** A quoted text as a rule writes it. */
export const quotedText = (text: string): string =>
  `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
