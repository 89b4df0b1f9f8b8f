import type { Figure, History } from "../api/answers.ts";
import { count } from "../words/figures.ts";

const words = {
  sizes: ["Size", "customers"],
  entered: ["Entered", "customers who entered"],
  left: ["Left", "customers who left"],
} as const;

/** A course over time as a picture. Its x axis counts years, as `2026.5`: time has no axis of its own. */
export function courseFigure(history: History, what: keyof typeof words): Figure {
  const [title, label] = words[what];
  return {
    kind: "curve",
    title,
    caption: captionOf(history, what),
    x: { label: `from ${history.points[0]?.date ?? ""} to ${history.points.at(-1)?.date ?? ""}` },
    y: { label },
    lines: history.series.map((series) => ({
      label: series.title ?? series.name,
      points: history.points.flatMap(({ date }, i): (readonly [number, number])[] => {
        const value = series[what][i];
        return typeof value === "number" ? [[years(date), value]] : [];
      }),
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
  return `From ${count(begun)} on ${from} to ${count(known.at(-1) ?? 0)} on ${points.at(-1)?.date}; at least ${count(Math.min(...known))}, at most ${count(Math.max(...known))}.`;
}

/** `2026-07-01` as a number of years: 2026.5. */
function years(date: string): number {
  const at = Date.parse(`${date}T00:00:00Z`);
  const year = Number(date.slice(0, 4));
  const begin = Date.UTC(year, 0, 1);
  return year + (at - begin) / (Date.UTC(year + 1, 0, 1) - begin);
}
