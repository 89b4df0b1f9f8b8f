import type { Demand, DemandPart } from "@satsuma/engine";
import type { Figure } from "@satsuma/figure";
import { wholePercent } from "@satsuma/model";
import { drawView } from "../discover/draw-view.ts";
import { partOf } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { figureText } from "./figure-text.ts";

/** A year and the month at hand. */
const MOST_MONTHS = 13;

/** Demand by month as bars, the base marked on each, and a line for the days of the week. */
export function demandLines(demand: Demand, base: string | undefined, style: Style): string {
  const months = demand.months.slice(-MOST_MONTHS);
  const figure: Figure = {
    kind: "bars",
    title: `Demand by month: ${what(demand)} per member`,
    value: {
      label: `${what(demand)} each${demand.amount === undefined ? "" : ", and their amount"}`,
    },
    bars: months.map((month) => barOf(month, demand)),
  };
  const isCompared = base !== undefined && months.some((month) => month.base !== undefined);
  const caption = isCompared ? `${figure.title}, with those per customer of ${base}` : figure.title;
  return `${drawView({ name: "demand", doc: "", figure: { ...figure, title: caption } }, style)}\n${weekdays(demand)}`;
}

const amountText = (value: number, unit: string | undefined): string =>
  `${value < 1000 ? value.toFixed(2) : figureText(value)}${unit === undefined ? "" : ` ${unit}`}`;

const what = ({ events, order }: Demand): string => (order === undefined ? events : "orders");

function barOf({ label, segment, base }: DemandPart, { unit }: Demand) {
  const note = segment.isSuppressed
    ? "too few buyers"
    : segment.amountEach === undefined
      ? `${figureText(segment.buyers)} buyers`
      : amountText(segment.amountEach, unit);
  return {
    label,
    ...(segment.isSuppressed ? {} : { value: segment.eventsEach }),
    ...(base === undefined || base.isSuppressed ? {} : { reference: base.eventsEach }),
    note,
  };
}

/** What each weekday has of all, in per cent. */
function weekdays({ weekdays: parts }: Demand): string {
  const events = parts.map(({ segment }) => (segment.isSuppressed ? 0 : segment.events));
  const all = events.reduce((sum, each) => sum + each, 0);
  const shares = parts.map(
    ({ label }, i) => `${label.slice(0, 3)} ${wholePercent(partOf(events[i]!, all))}`,
  );
  return `by weekday: ${shares.join("  ")}`;
}
