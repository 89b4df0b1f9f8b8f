import type { History, HistorySeries } from "@satsuma/engine";
import { count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import { spanText } from "./span-text.ts";
import { spark } from "./spark.ts";

/** Several segments over time: a line each, from the least to the most of its own sizes. */
export function severalText(history: History, style: Style): string {
  const past = history.points.filter(({ isAhead }) => !isAhead).length;
  const right = "right" as const;
  const columns = [
    { head: "segment", gives: true },
    { head: `from ${history.points[0]?.date ?? ""}` },
    { head: "first", align: right },
    { head: "least", align: right },
    { head: "most", align: right },
    { head: "now", align: right },
    { head: "change", align: right },
  ];
  const room = Math.max(10, Math.min(past, style.width - 62));
  const rows = history.series.map((series) => rowOf(series, past, room));
  return `${style.color.dim(spanText(history))}\n\n${table(columns, rows, style)}`;
}

function rowOf({ name, sizes }: HistorySeries, past: number, room: number): string[] {
  const course = sizes.slice(0, past);
  const known = course.filter((size) => size !== null);
  const [first, last] = [course[0] ?? null, course.at(-1) ?? null];
  const figure = (size: number | null): string => (size === null ? "–" : count(size));
  return [
    name,
    spark(course, room),
    figure(first),
    known.length === 0 ? "–" : count(Math.min(...known)),
    known.length === 0 ? "–" : count(Math.max(...known)),
    last === null ? "expired" : count(last),
    first === null || last === null ? "–" : changeOf(last - first),
  ];
}

const changeOf = (difference: number): string =>
  difference === 0 ? "0" : difference > 0 ? `+${count(difference)}` : `−${count(-difference)}`;
