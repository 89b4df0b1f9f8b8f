import type { Expiry, History, HistorySeries } from "@satsuma/engine";
import { textRows } from "../../../asks/asked-rows.ts";
import { fittedRight } from "../../../text/cells.ts";
import { amountText, countText } from "../../../text/number-text.ts";
import type { Row } from "../../../view/row.ts";
import { movedRole, movedText } from "../../movement.ts";

/** What its past was in a sentence, and what should be known before believing it. */
export function courseRows({ points, series, known }: History, width: number): readonly Row[] {
  const sizes = series[0]?.sizes ?? [];
  const told = points.flatMap(({ date, isAhead }, i) => {
    const size = sizes[i];
    return isAhead || size === null || size === undefined ? [] : [{ date, size }];
  });
  const first = told[0];
  const last = told.at(-1);
  if (first === undefined || last === undefined)
    return textRows(
      "Nothing is known of its past: it has expired, or its method could not be fitted.",
      width,
    );
  const all = told.map(({ size }) => size);
  const text = `From ${countText(first.size)} on ${first.date} to ${countText(last.size)} on ${last.date}; at least ${countText(Math.min(...all))}, at most ${countText(Math.max(...all))}.`;
  return [...textRows(text, width), ...knownRows(known, width)];
}

function knownRows(
  { attributes, models, unfitted, pointsBefore, firstEvent }: History["known"],
  width: number,
): readonly Row[] {
  const refitted = models.filter(({ is }) => is === "refitted").length;
  const notes = [
    ...(attributes.length === 0
      ? []
      : [`Attributes have no history: ${attributes.join(", ")} as stored now, at every point.`]),
    ...(refitted === 0
      ? []
      : [`${amountText(refitted, "model")} fitted anew on what was known then.`]),
    ...(unfitted.length === 0
      ? []
      : [
          `${amountText(unfitted.length, "point")} without a size: too little was known to fit ${unfitted[0]?.method ?? ""}.`,
        ]),
    ...(pointsBefore === 0 || firstEvent === null
      ? []
      : [
          `${amountText(pointsBefore, "point")} before anything had happened (${firstEvent.slice(0, 10)}).`,
        ]),
  ];
  return notes.flatMap((note) => textRows(note, width, "dim"));
}

/** Who leaves and comes by itself in the next days, as windows of the rule move on. */
export function aheadRows({ days, size, until }: Expiry, width: number): readonly Row[] {
  const leave = days.reduce((sum, day) => sum + day.leave, 0);
  const enter = days.reduce((sum, day) => sum + day.enter, 0);
  if (leave + enter === 0)
    return textRows(`Nobody leaves or comes by itself in the next ${days.length} days.`, width);
  const text = `${countText(leave)} of ${countText(size)} leave in the next ${days.length} days, by ${until}, and ${countText(enter)} come in, if nothing new happens.`;
  return [
    ...textRows(text, width, leave > 0 ? "warning" : undefined),
    ...textRows(
      days
        .filter((day) => day.leave + day.enter > 0)
        .map(dayText)
        .join(" · "),
      width,
      "dim",
    ),
  ];
}

const dayText = ({ date, leave, enter }: Expiry["days"][number]): string =>
  [
    date.slice(5),
    ...(leave === 0 ? [] : [movedText(-leave)]),
    ...(enter === 0 ? [] : [movedText(enter)]),
  ].join(" ");

/** Every point, latest first: size, how it moved, who entered and who left. */
export function pointRows(history: History): readonly Row[] {
  const [series] = history.series;
  if (series === undefined) return [];
  const rows = history.points.flatMap((point, i) =>
    point.isAhead ? [] : [pointRow(point.date, series, i)],
  );
  return [
    [
      {
        text: `${"as of".padEnd(10)}${["size", "moved", "entered", "left"].map((head) => fittedRight(head, 10)).join("")}`,
        role: "heading",
      },
    ],
    ...rows.toReversed(),
  ];
}

function pointRow(date: string, { sizes, entered, left }: HistorySeries, i: number): Row {
  const size = sizes[i] ?? null;
  const before = sizes[i - 1] ?? null;
  const by = size === null || before === null ? null : size - before;
  return [
    { text: date.padEnd(10) },
    { text: fittedRight(known(size), 10) },
    { text: fittedRight(by === null ? "" : movedText(by), 10), role: movedRole(by) },
    { text: fittedRight(known(entered[i]), 10), role: "dim" },
    { text: fittedRight(known(left[i]), 10), role: "dim" },
  ];
}

const known = (count: number | null | undefined): string =>
  count === null || count === undefined ? "–" : countText(count);
