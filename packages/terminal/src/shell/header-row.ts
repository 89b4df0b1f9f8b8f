import { safe } from "../text/safe.ts";
import { cells, cut } from "../text/cells.ts";
import type { Row, Span } from "../view/row.ts";
import { placeName } from "./place-name.ts";
import type { Place } from "./place.ts";

interface HeaderOptions {
  /** Of the project; empty until it is known. Need not be safe. */
  readonly name: string;
  /** `as of 2026-11-01`; empty until it is known. */
  readonly asOf: string;
  /** The way here, this place last. */
  readonly way: readonly Place[];
  /** What is being asked, in more words and in fewer: the first that leaves the way its room is shown. Empty for nothing. */
  readonly busy: readonly string[];
  readonly width: number;
}

/** The line at the top: what is looked at, the way here, each place of it to be clicked, and what is being asked on the right. */
export function headerRow({ name, asOf, way, busy, width }: HeaderOptions): Row {
  const project = cut(safe(name), Math.floor(width / 3)).text;
  const left: Row = [
    { text: project === "" ? " satsuma " : ` ${project} `, role: "title" },
    ...(asOf === "" || width < 60 ? [] : [{ text: `${asOf} `, role: "dim" } as const]),
  ];
  const free = width - cellsOf(left);
  const right = rightText(busy, free - cellsOf(waySpans(way, free)));
  const room = free - cells(right);
  const middle = waySpans(way, room);
  const gap = Math.max(0, room - cellsOf(middle));
  return [
    ...left,
    ...middle,
    { text: " ".repeat(gap) },
    ...(right === ""
      ? []
      : [{ text: right, role: "busy", target: { command: "cancel" } } as const]),
  ];
}

/** The first that fits; the last where none does. */
function rightText(busy: readonly string[], room: number): string {
  const texts = busy.map((text) => ` ${text} `);
  return texts.find((text) => cells(text) <= room) ?? texts.at(-1) ?? "";
}

/** The way here, its beginning left out where it does not fit. */
function waySpans(way: readonly Place[], room: number): Row {
  const parts = way.map((place, i) => partOf(place, way.length - 1 - i));
  let from = Math.max(0, parts.length - 1);
  while (from > 0 && cellsOf(parts.slice(from - 1).flat()) + 2 <= room) from -= 1;
  const shown = parts.slice(from).flat();
  const whole: Row =
    from > 0
      ? [
          {
            text: "… ",
            role: "dim",
            target: { command: "back", argument: String(way.length - from) },
          },
          ...shown,
        ]
      : shown;
  return fittedSpans(whole, room);
}

/** @param steps how many places before this one */
function partOf(place: Place, steps: number): Row {
  const name = placeName(place);
  if (steps === 0) return [{ text: name, role: "heading" }];
  return [
    { text: name, role: "key", target: { command: "back", argument: String(steps) } },
    { text: " › ", role: "dim" },
  ];
}

const cellsOf = (row: Row): number => row.reduce((sum, { text }) => sum + cells(text), 0);

/** As much of a row as fits. */
function fittedSpans(row: Row, room: number): Row {
  let left = room;
  return row.flatMap((span): readonly Span[] => {
    if (left <= 0) return [];
    const kept = cut(span.text, left);
    left -= kept.cells;
    return [{ ...span, text: kept.text }];
  });
}
