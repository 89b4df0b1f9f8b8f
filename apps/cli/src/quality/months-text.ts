import type { TableQuality } from "@satsuma/engine";
import { bar, count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";

/** Most months that are shown: the latest. */
const most = 24;

/** The events of each month, with a bar. */
export function monthsText({ rhythm }: TableQuality, style: Style): string {
  const months = rhythm?.months.slice(-most) ?? [];
  if (months.length === 0) return "";
  const largest = Math.max(...months.map(({ rows }) => rows));
  const width = Math.max(8, Math.min(40, style.width - 28));
  const rows = months.map(({ month, rows: events }) => [
    `  ${month}`,
    count(events),
    events === 0 ? style.color.yellow("none") : bar(events / largest, width),
  ]);
  return `\n${table([{ head: "  month" }, { head: "events", align: "right" }, { head: "" }], rows, style)}`;
}
