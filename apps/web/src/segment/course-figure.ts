import { dayNumber } from "@satsuma/figure";
import type { Figure, History } from "../api/answers.ts";
import { localDay } from "../words/days.ts";
import { count } from "../words/figures.ts";

const words = {
  sizes: ["Size", "customers"],
  entered: ["Entered", "customers who entered"],
  left: ["Left", "customers who left"],
} as const;

/** A course over time as a picture. */
export function courseFigure(history: History, what: keyof typeof words): Figure {
  const [title, label] = words[what];
  return {
    kind: "curve",
    title,
    caption: captionOf(history, what),
    x: { label: `${history.every} by ${history.every}`, scale: "date" },
    y: { label },
    lines: history.series.map((series) => ({
      label: series.title ?? series.name,
      points: series[what].flatMap((value, i): (readonly [number, number])[] =>
        value === null ? [] : [[dayNumber(history.points[i]!.date), value]],
      ),
    })),
  };
}

/** What the line says, for those who cannot see it. */
function captionOf({ points, series }: History, what: keyof typeof words): string {
  const [first] = series;
  const known = (first?.[what] ?? []).filter((value) => value !== null && value !== undefined);
  const from = points[0]?.date;
  if (first === undefined || known.length === 0 || from === undefined) return "Nothing is known.";
  const [begun = 0] = known;
  return `From ${count(begun)} on ${localDay(from)} to ${count(known.at(-1) ?? 0)} on ${localDay(points.at(-1)?.date ?? from)}; at least ${count(Math.min(...known))}, at most ${count(Math.max(...known))}.`;
}
