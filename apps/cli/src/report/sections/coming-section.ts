import type { History, HistorySeries } from "@satsuma/engine";
import { amount, count, gain, loss } from "../../terminal/figures.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { picture } from "../picture.ts";
import { table } from "../table.ts";

/** Who comes and goes in the next days if nothing happens, because windows move on. */
export function comingSection(history: History): Html {
  const days = history.points.flatMap(({ date, isAhead }, i) => (isAhead ? [{ date, i }] : []));
  const moving = history.series.filter(
    (series) => total(series.left, days) + total(series.entered, days) > 0,
  );
  const until = days.at(-1)?.date ?? "";
  const what = html`<p>
    Windows such as <em>in the last 90 days</em> move on by themselves. If no customer does
    anything, this is what runs up to ${until} will find; whoever acts may stay.
  </p>`;
  if (moving.length === 0)
    return html`${what}
      <p>Nobody enters or leaves a segment until ${until}.</p>`;
  return html`${what} ${leavingPicture(moving, days)}
  ${table(
    `Until ${until}, most leaving first`,
    [
      { label: "Segment" },
      { label: "Now", kind: "number" },
      { label: "Leave", kind: "number" },
      { label: "Enter", kind: "number" },
      { label: `On ${until}`, kind: "number" },
    ],
    moving
      .toSorted((a, b) => total(b.left, days) - total(a.left, days))
      .map((series) => [
        named(series),
        sizeText(series.sizes[days[0]!.i - 1]),
        loss(total(series.left, days)),
        gain(total(series.entered, days)),
        sizeText(series.sizes.at(-1)),
      ]),
  )}`;
}

interface Day {
  readonly date: string;
  /** Its place among the points. */
  readonly i: number;
}

const total = (figures: readonly (number | null)[], days: readonly Day[]): number =>
  days.reduce((sum, { i }) => sum + (figures[i] ?? 0), 0);

const sizeText = (size: number | null | undefined): string =>
  size === null || size === undefined ? "expired" : count(size);

const named = ({ name, title }: HistorySeries): Html =>
  title === undefined ? html`${name}` : html`${title} <code>${name}</code>`;

/** Rows are segments that somebody leaves, columns days. */
function leavingPicture(series: readonly HistorySeries[], days: readonly Day[]): Html | undefined {
  const leaving = series.filter(({ left }) => total(left, days) > 0);
  if (leaving.length === 0) return undefined;
  const all = leaving.reduce((sum, { left }) => sum + total(left, days), 0);
  return picture({
    figure: {
      kind: "heat map",
      title: "Who leaves, day by day",
      caption: `${amount(all, "exit")} in ${amount(days.length, "day")} without any new event; a customer who leaves two segments counts twice.`,
      value: { label: "Customers who leave" },
      rows: { label: "Segment", names: leaving.map(({ name, title }) => title ?? name) },
      columns: { label: "Day", names: days.map(({ date }) => date.slice(5)) },
      cells: leaving.map(({ left }) => days.map(({ i }) => left[i] ?? null)),
    },
  });
}
