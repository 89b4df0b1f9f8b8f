import { cells, fitted, fittedRight } from "../../text/cells.ts";
import type { Row, Span, Target } from "../../view/row.ts";
import type { Entry } from "./entry.ts";

/** A line of a list of entries. */
export interface EntryLine {
  /** Index of the entry; undefined for a heading and for a line between. */
  readonly index: number | undefined;
  readonly row: Row;
}

interface ListOptions {
  /** In cells. */
  readonly width: number;
  /** Index of the entry that is chosen. */
  readonly chosen: number;
}

/** Entries under their headings, keys before them. */
export function helpLines(
  entries: readonly Entry[],
  { width, chosen }: ListOptions,
): readonly EntryLine[] {
  const keysWidth = Math.min(16, Math.max(0, ...entries.map(({ keys }) => cells(keys))));
  const titleWidth = 2 + Math.max(0, ...entries.map(({ title }) => cells(title)));
  return entries.flatMap((entry, index) => {
    const { heading, keys, title, doc } = entry;
    const isFirst = index === 0 || entries[index - 1]?.heading !== heading;
    const target = targetOf(index);
    const row: Row = [
      { text: ` ${fitted(keys, keysWidth)}`, role: "key", target },
      { text: `  ${fitted(title, titleWidth)}`, target },
      { text: fitted(doc, Math.max(0, width - keysWidth - titleWidth - 3)), role: "dim", target },
    ];
    const line: EntryLine = { index, row: index === chosen ? selected(row) : row };
    return isFirst ? [...headingLines(heading, index), line] : [line];
  });
}

function headingLines(heading: string, index: number): readonly EntryLine[] {
  const line: EntryLine = { index: undefined, row: [{ text: heading, role: "heading" }] };
  return index === 0 ? [line] : [{ index: undefined, row: [] }, line];
}

/** Entries as they were found, their keys on the right. */
export function paletteLines(
  entries: readonly Entry[],
  { width, chosen }: ListOptions,
): readonly EntryLine[] {
  const keysWidth = Math.min(20, Math.max(0, ...entries.map(({ keys }) => cells(keys))));
  const titleWidth = Math.min(
    width - keysWidth - 2,
    Math.max(0, ...entries.map(({ title }) => cells(title))),
  );
  return entries.map((entry, index) => {
    const target = targetOf(index);
    const row: Row = [
      { text: " ", target },
      ...titleSpans(entry, titleWidth, target),
      { text: ` ${fitted(entry.doc, width - titleWidth - keysWidth - 3)} `, role: "dim", target },
      { text: fittedRight(entry.keys, keysWidth), role: "key", target },
    ];
    return { index, row: index === chosen ? selected(row) : row };
  });
}

const targetOf = (index: number): Target => ({ command: "run-entry", argument: String(index) });

const selected = (row: Row): Row => row.map((span) => ({ ...span, role: "selected" }));

/** The title, the characters by which it was found marked. */
function titleSpans({ title, found }: Entry, width: number, target: Target): readonly Span[] {
  if (found === undefined || found.size === 0) return [{ text: fitted(title, width), target }];
  const shown = fitted(title, width);
  const spans: { text: string; role: "match" | undefined; target: Target }[] = [];
  let at = 0;
  for (const character of shown) {
    const role = found.has(at) ? "match" : undefined;
    at += character.length;
    const last = spans.at(-1);
    if (last !== undefined && last.role === role) last.text += character;
    else spans.push({ text: character, role, target });
  }
  return spans;
}
