import type { History } from "@satsuma/engine";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";
import { aheadText } from "./ahead-text.ts";
import { courseText } from "./course-text.ts";
import { knownNotes } from "./known-notes.ts";
import type { ShownHistory } from "./span-text.ts";
import { severalText } from "./several-text.ts";

/** A history as text: one segment date by date, several beside each other; then what is ahead, and how sure all of it is. */
export function historyText(history: History, shown: ShownHistory, style: Style): string {
  const { series, points } = history;
  if (series.length === 0) return "no segments to look at";
  const past = points.filter(({ isAhead }) => !isAhead).length;
  const notes = knownNotes(history);
  const parts = [
    past > 1
      ? series.length === 1
        ? courseText(history, shown, style)
        : severalText(history, style)
      : "",
    points.length > past ? aheadText(history, style) : "",
    notes.length === 0
      ? ""
      : wrappedRows(
          notes.map((note) => [style.color.dim("note"), note]),
          style,
        ),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
