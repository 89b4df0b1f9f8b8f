import { nearestNames } from "@satsuma/model";
import type { Columns, Help, Span } from "@satsuma/model";
import { quoteName } from "../../syntax/index.ts";
import { code, fix, replace } from "./words.ts";

/** A known name and how a person calls it. */
export interface Candidate {
  readonly name: string;
  readonly label?: string;
}

/** Columns as candidates. */
export const columnCandidates = (columns: Columns): Candidate[] =>
  Object.entries(columns).map(([name, { label }]) => ({ name, ...(label && { label }) }));

/**
 * Advice for a name nobody knows: the candidates whose name or label is close, best first, at most three. Sure only when
 * nothing but upper and lower case differs.
 */
export function didYouMean(
  name: string,
  span: Span,
  candidates: readonly Candidate[],
  written: (name: string) => string = quoteName,
): Help[] {
  const sameButCase = candidates.filter((known) => fold(known.name) === fold(name));
  if (sameButCase.length === 1)
    return sameButCase.map((known) =>
      fix(`write ${code(written(known.name))}`, [replace(span, written(known.name))], true),
    );
  return close(name, candidates).map((known) =>
    fix(
      `did you mean ${code(written(known.name))}${known.label === undefined ? "" : ` (${known.label})`}?`,
      [replace(span, written(known.name))],
      false,
    ),
  );
}

function close(name: string, candidates: readonly Candidate[]): Candidate[] {
  const byName = new Map(candidates.map((known) => [known.name, known]));
  const byWord = candidates.filter((known) =>
    [known.name, known.label ?? ""].some((text) => mentions(fold(text), fold(name))),
  );
  const near = nearestNames(name, byName.keys()).flatMap((known) => byName.get(known) ?? []);
  return [...new Set([...byWord, ...near])].slice(0, 3);
}

/** True when the words of a name stand side by side in a text. */
const mentions = (text: string, name: string): boolean =>
  name !== "" && ` ${words(text)} `.includes(` ${words(name)} `);

const words = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");

const fold = (text: string): string => text.toLowerCase();
