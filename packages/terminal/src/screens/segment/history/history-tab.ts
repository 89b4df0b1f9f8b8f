import { createElement } from "react";
import type { ReactElement } from "react";
import type { Expiry, History } from "@satsuma/engine";
import { askedRows } from "../../../asks/asked-rows.ts";
import type { Asked } from "../../../asks/asked.ts";
import { useAsk } from "../../../asks/use-ask.ts";
import { figureRows } from "../../../charts/figure-rows.ts";
import { Panes } from "../../../shell/panes.ts";
import { useShell } from "../../../shell/shell.ts";
import { useScroll } from "../../../table/use-scroll.ts";
import { inside, sideBySide } from "../../../view/rect.ts";
import type { Row } from "../../../view/row.ts";
import { insideOf, sidePane } from "../side-pane.ts";
import { belowHead } from "../tab-head.ts";
import type { TabProps } from "../tab-props.ts";
import { historyFigure } from "./history-figure.ts";
import { aheadRows, courseRows, pointRows } from "./history-rows.ts";

/** Each point of a segment over a model fits that model anew: those have fewer of them. */
const spans = {
  rule: { every: "week", for: "52w" },
  model: { every: "month", for: "6m" },
} as const;

/** Its size over a year, who leaves by itself in the next days, and every point in figures. */
export function HistoryTab({ segment, listed, area, head, title, does }: TabProps): ReactElement {
  const { client } = useShell();
  const span = spans[(listed?.traits.length ?? 0) > 0 ? "model" : "rule"];
  const history = useAsk(
    listed === undefined ? null : `history of ${segment} by ${span.every}`,
    (signal) => client.history([segment], { ...span, signal }),
  );
  const expiry = useAsk(`expiry of ${segment}`, (signal) =>
    client.expiry(segment, { within: "7d", signal }),
  );
  const [left = area, right] =
    area.width >= 116 ? sideBySide(area, [{ parts: 1 }, { cells: 56 }]) : [area];
  const { width } = inside(left);
  const told = courseAndAhead(history, expiry, width);
  const points = askedRows(history, insideOf(right, left).width, pointRows);
  const isFailed = history.state === "failed";
  const below = right === undefined && !isFailed ? [[], ...points] : [];
  const main = useScroll("history", [...told, ...below], belowHead(left));
  const beside = useScroll("points", points, insideOf(right, left));
  const rows = [head, ...main.rows];
  return createElement(Panes, {
    area,
    panes: [
      {
        kind: "history",
        area: left,
        title,
        note: main.note,
        rows,
        does: { ...main.does, ...does },
      },
      ...sidePane(right, {
        kind: "history",
        title: `By ${span.every}`,
        note: beside.note,
        rows: beside.rows,
        does: { ...beside.does, ...does },
      }),
    ],
  });
}

const courseAndAhead = (
  history: Asked<History>,
  expiry: Asked<Expiry>,
  width: number,
): readonly Row[] => [
  ...askedRows(expiry, width, (answer) => aheadRows(answer, width)),
  ...askedRows(history, width, (answer) => [
    ...courseRows(answer, width),
    [],
    ...figureRows(historyFigure(answer), { width }).rows,
  ]),
];
