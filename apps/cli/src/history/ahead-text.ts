import type { History, HistorySeries } from "@satsuma/engine";
import { amount, count, gain, loss } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table, wrappedRows } from "../terminal/table.ts";

/** What is ahead without new events: a sentence a segment, then the days of one segment or the sums of several. */
export function aheadText(history: History, style: Style): string {
  const { series, points } = history;
  const days = points.flatMap(({ isAhead }, i) => (isAhead ? [i] : []));
  const head = `${style.color.bold(`the next ${amount(days.length, "day")}`)}, if nothing new happens`;
  const only = series.length === 1 ? series[0] : undefined;
  const told = only === undefined ? [] : [sentence(only, days)];
  return [
    head,
    ...(told.length === 0
      ? []
      : [
          wrappedRows(
            told.map((text) => ["", text]),
            style,
          ),
        ]),
    "",
    only === undefined ? sumsTable(history, days, style) : daysTable(history, only, days, style),
  ].join("\n");
}

const sum = (figures: readonly (number | null)[], days: readonly number[]): number =>
  days.reduce((total, i) => total + (figures[i] ?? 0), 0);

function sentence({ name, sizes, left, entered }: HistorySeries, days: readonly number[]): string {
  const now = sizes[(days[0] ?? 1) - 1] ?? null;
  const size = now === null ? "" : ` of ${count(now)}`;
  const [leave, enter] = [sum(left, days), sum(entered, days)];
  return `${count(leave)}${size} leave ${name} in the next ${amount(days.length, "day")}, ${count(enter)} ${enter === 1 ? "enters" : "enter"}.`;
}

const right = "right" as const;

/** The days on which anything happens; all of them where they are few. */
function daysTable(
  { points }: History,
  { sizes, entered, left }: HistorySeries,
  days: readonly number[],
  style: Style,
): string {
  const shown =
    days.length <= 14 ? days : days.filter((i) => (entered[i] ?? 0) + (left[i] ?? 0) > 0);
  const columns = [
    { head: "as of" },
    { head: "leave", align: right },
    { head: "enter", align: right },
    { head: "customers", align: right },
  ];
  const rows = shown.map((i) => [
    points[i]?.date ?? "",
    loss(left[i] ?? 0),
    gain(entered[i] ?? 0),
    sizes[i] === null ? "expired" : count(sizes[i] ?? 0),
  ]);
  return rows.length === 0 ? "nobody leaves and nobody enters" : table(columns, rows, style);
}

function sumsTable({ series, points }: History, days: readonly number[], style: Style): string {
  const last = days.at(-1) ?? 0;
  const columns = [
    { head: "segment", gives: true },
    { head: "now", align: right },
    { head: "leave", align: right },
    { head: "enter", align: right },
    { head: points[last]?.date ?? "", align: right },
  ];
  const rows = series.map(({ name, sizes, entered, left }) => {
    const now = sizes[(days[0] ?? 1) - 1] ?? null;
    const then = sizes[last] ?? null;
    return [
      name,
      now === null ? "expired" : count(now),
      loss(sum(left, days)),
      gain(sum(entered, days)),
      then === null ? "expired" : count(then),
    ];
  });
  return table(columns, rows, style);
}
