import { dayNumber } from "@satsuma/figure";
import { drawText } from "@satsuma/figure/text";
import type { History } from "@satsuma/engine";
import { amount, count, gain, loss, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import { spanText } from "./span-text.ts";
import type { ShownHistory } from "./span-text.ts";

/** As many dates as a screen has room for beside the picture. */
const mostRows = 14;

/** One segment over time: a line, and the latest dates with who came and went. */
export function courseText(history: History, { isWhole }: ShownHistory, style: Style): string {
  const { color } = style;
  const [series] = history.series;
  if (series === undefined) return "";
  const past = history.points.filter(({ isAhead }) => !isAhead);
  const rows = past.map(({ date }, i) => {
    const [size, part] = [series.sizes[i] ?? null, series.shares[i] ?? null];
    const [entered, left] = [series.entered[i] ?? null, series.left[i] ?? null];
    return [
      date,
      size === null ? "expired" : count(size),
      part === null ? "–" : share(part),
      entered === null ? "–" : gain(entered),
      left === null ? "–" : loss(left),
    ];
  });
  const shown = isWhole ? rows : rows.slice(-mostRows);
  const hidden = rows.length - shown.length;
  const right = "right" as const;
  const columns = [
    { head: "as of" },
    { head: "customers", align: right },
    { head: "share", align: right },
    { head: "entered", align: right },
    { head: "left", align: right },
  ];
  return [
    `${color.bold(series.name)}  ${series.title ?? ""}`.trimEnd(),
    color.dim(spanText(history)),
    "",
    drawn(history, style),
    "",
    ...(hidden > 0
      ? [color.dim(`${amount(hidden, "earlier date")} not shown: --all shows them`)]
      : []),
    table(columns, shown, style),
  ].join("\n");
}

/** The sizes as a line over time. */
function drawn({ series: [only], points, every }: History, { width }: Style): string {
  const past = points.filter(({ isAhead }) => !isAhead);
  const line = past.flatMap(({ date }, i) => {
    const size = only?.sizes[i] ?? null;
    return size === null ? [] : [[dayNumber(date), size] as const];
  });
  const figure = {
    kind: "curve" as const,
    title: "",
    x: { label: `${every} by ${every}`, scale: "date" as const },
    y: { label: "customers" },
    lines: [{ label: "customers", points: line.map(([x, y]): [number, number] => [x, y]) }],
  };
  return drawText(figure, { width: Math.min(width, 80) })
    .replace(/^\n+/u, "")
    .trimEnd();
}
