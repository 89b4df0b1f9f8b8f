import type { Edit, Help, Span } from "@satsuma/model";
import { insertBefore } from "../source.ts";
import { placeFound } from "./facts.ts";
import type { Facts } from "./facts.ts";

/** Advice that writes something else in one place. */
export const rewrite = (span: Span, text: string, sure: boolean, why = ""): Help => ({
  text: `write \`${text}\`${why}`,
  edits: [{ span, text }],
  sure,
});

/** Advice without an edit. */
export const advise = (text: string): Help => ({ text, sure: false });

/** Advice that is carried out by the edits given. */
export const doing = (text: string, edits: readonly Edit[], sure: boolean): Help => ({
  text,
  edits,
  sure,
});

/** Puts a word before the token that cannot follow, with the spaces it needs. */
export function inserted(facts: Facts, word: string): Edit {
  const place = placeFound(facts);
  const before = facts.source.text.charAt(place.start - 1);
  return insertBefore(place, /^\s?$/.test(before) ? `${word} ` : ` ${word} `);
}

/** Puts a word in the place of a token, with the spaces it needs. */
export function replaced(facts: Facts, word: string): Edit {
  const span = placeFound(facts);
  const { text } = facts.source;
  const start = /^\s?$/.test(text.charAt(span.start - 1)) ? "" : " ";
  const end = /^\s?$/.test(text.charAt(span.end)) ? "" : " ";
  return { span, text: `${start}${word}${end}` };
}

/** Takes a stretch out, with the spaces after it. */
export function leftOut(facts: Facts, span: Span): Edit {
  const spaces = /^[ \t]*/.exec(facts.source.text.slice(span.end))?.[0].length ?? 0;
  return { span: { ...span, end: span.end + spaces }, text: "" };
}
