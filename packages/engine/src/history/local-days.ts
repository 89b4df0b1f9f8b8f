import { SatsumaError } from "@satsuma/model";
import { Temporal } from "temporal-polyfill";

/** How far apart two points of a history are. */
export type HistoryUnit = "day" | "week" | "month" | "quarter" | "year";

/** An amount of calendar time: `7d`, `12w`, `6m`, `1y`, or in words: `7 days`. */
function spanOf(text: string): Temporal.Duration {
  const [, count = "", unit = ""] = /^\s*(\d{1,4})\s*([a-z]+)\s*$/u.exec(text.toLowerCase()) ?? [];
  const name = units.find(
    ([short, long]) => unit === short || unit === long || unit === `${long}s`,
  );
  const number = Number(count);
  if (name === undefined || number < 1) throw noSpan(text);
  const [, long] = name;
  return long === "quarter"
    ? Temporal.Duration.from({ months: 3 * number })
    : Temporal.Duration.from({ [`${long}s`]: number });
}

const units = [
  ["d", "day"],
  ["w", "week"],
  ["m", "month"],
  ["q", "quarter"],
  ["y", "year"],
] as const;

const noSpan = (text: string): SatsumaError =>
  new SatsumaError("HISTORY_SPAN", `"${text}" is no span of days, weeks, months or years`, {
    help: "write 7d, 12w, 6m or 1y",
  });

const steps: Readonly<Record<HistoryUnit, (count: number) => Temporal.DurationLike>> = {
  day: (days) => ({ days }),
  week: (weeks) => ({ weeks }),
  month: (months) => ({ months }),
  quarter: (quarters) => ({ months: 3 * quarters }),
  year: (years) => ({ years }),
};

/** More points than this are no history but a mistake. */
const mostPoints = 1100;

/**
 * Local starts of day, a unit apart, counted back from the last so that this is one of them: instants in UTC, in order. Months
 * before the 31st end on their last day.
 *
 * @throws SatsumaError `HISTORY_SPAN` when the first is after the last, or there are more than 1,100
 */
export function daysBack(
  { from, to }: { readonly from: string; readonly to: string },
  unit: HistoryUnit,
  timezone: string,
): string[] {
  const last = Temporal.Instant.from(to);
  const first = Temporal.Instant.from(from);
  if (Temporal.Instant.compare(first, last) > 0)
    throw new SatsumaError(
      "HISTORY_SPAN",
      `the history would begin at ${from}, after its end at ${to}`,
      {
        help: "let it begin earlier, or end later",
      },
    );
  const day = last.toZonedDateTimeISO(timezone).toPlainDate();
  const found = [last.toString()];
  for (let back = 1; ; back += 1) {
    const instant = startOfDay(day.subtract(steps[unit](back)), timezone);
    if (Temporal.Instant.compare(instant, first) < 0) return found.toReversed();
    found.push(instant.toString());
    if (found.length > mostPoints) throw tooMany(unit);
  }
}

const tooMany = (unit: HistoryUnit): SatsumaError =>
  new SatsumaError("HISTORY_SPAN", `that is more than ${mostPoints} points, one a ${unit}`, {
    help: "let it begin later, or take larger steps: --every month",
  });

/** The local starts of the days that follow an instant, up to some span later. @throws SatsumaError `HISTORY_SPAN` when too many */
export function daysAhead(asOf: string, span: string, timezone: string): string[] {
  const day = Temporal.Instant.from(asOf).toZonedDateTimeISO(timezone).toPlainDate();
  const last = day.add(spanOf(span));
  const days = day.until(last).days;
  if (days > mostPoints) throw tooMany("day");
  return Array.from({ length: days }, (_, i) =>
    startOfDay(day.add({ days: i + 1 }), timezone).toString(),
  );
}

/** The local start of the day so much before the day of an instant. */
export function spanBefore(asOf: string, span: string, timezone: string): string {
  const day = Temporal.Instant.from(asOf).toZonedDateTimeISO(timezone).toPlainDate();
  return startOfDay(day.subtract(spanOf(span)), timezone).toString();
}

const startOfDay = (day: Temporal.PlainDate, timezone: string): Temporal.Instant =>
  day.toZonedDateTime(timezone).toInstant();
