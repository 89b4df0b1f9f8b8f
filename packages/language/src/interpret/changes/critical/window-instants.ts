import type { TimeAmount, Value, Window } from "@satsuma/ir";
import { day } from "../../time/instant.ts";
import { dayFrom, dayOfMonth, moved, unitStart } from "../calendar.ts";
import { everyDay } from "./every-day.ts";
import { isClocked } from "./is-clocked.ts";
import type { Looking } from "./looking.ts";

/** The as-of instants at which times come into a window or leave it. @param times undefined where they are not known */
export function windowInstants(
  window: Window,
  times: readonly bigint[] | undefined,
  looking: Looking,
): void {
  if (!isClocked(window)) return;
  if (times === undefined || momentsOf(window).some(isTangled)) return everyDay(looking);
  const { after, until } = looking.stretch;
  const longest = longestOf(window);
  for (const time of times)
    if (longest === undefined || (time <= until && time + longest > after))
      for (const instant of known(window, time, looking)) looking.found.add(instant);
}

/** The moments a window is measured from. */
function momentsOf(window: Window): readonly Value[] {
  if (window.kind === "shifted") return momentsOf(window.window);
  if (window.kind === "fromTo") return [window.from, window.to];
  return "at" in window ? [window.at] : [];
}

/** Follows the clock, and is neither now nor so long before it. */
function isTangled(at: Value): boolean {
  if (at.kind === "defined") return isTangled(at.of);
  return at.kind !== "ago" && at.kind !== "moment" && isClocked(at);
}

const known = (window: Window, time: bigint, looking: Looking): readonly bigint[] =>
  looking.evaluator.instants(window, `${looking.place.timezone} ${time}`, () =>
    crossings(window, time, looking),
  );

/** How long after a time a window that ends with as-of can matter to it, at most; undefined for other windows. */
function longestOf(window: Window): bigint | undefined {
  if (window.kind !== "last" && window.kind !== "previous") return undefined;
  return (BigInt(window.count) + 2n) * unitDays[window.unit] * day + 8n * day;
}

/** Days that a unit has at most. */
const unitDays: Readonly<Record<TimeAmount["unit"], bigint>> = {
  minute: 1n,
  hour: 1n,
  day: 1n,
  week: 7n,
  month: 31n,
  quarter: 92n,
  year: 366n,
};

function crossings(window: Window, time: bigint, looking: Looking): readonly bigint[] {
  const { place } = looking;
  switch (window.kind) {
    case "last":
      return [time, ...reach(time, window, looking)];
    case "this":
      return [time, ...periods(time, { count: 1, unit: window.unit }, looking)];
    case "previous":
      return periods(time, window, looking);
    case "next":
      return [0, 1].flatMap((days) => [
        dayFrom(time, days, place),
        ...back(dayFrom(time, days, place), window, looking),
        ...back(time, window, looking),
      ]);
    case "shifted":
      return crossings(window.window, time, looking).flatMap((instant) =>
        reach(instant, window.back, looking),
      );
    case "on":
    case "before":
    case "after":
    case "since":
      return meeting(window.at, time, looking);
    case "around":
      return meeting(window.at, time, looking).flatMap((instant) => [
        instant,
        ...reach(instant, window, looking),
        ...back(instant, window, looking),
      ]);
    case "fromTo":
      return [...meeting(window.from, time, looking), ...meeting(window.to, time, looking)];
    case "ever":
    case "named":
    case "bounds":
      return [];
  }
}

/** So long after a time; where a month's end or a change of clocks comes between, the days around that as well. */
function reach(time: bigint, amount: TimeAmount, { place }: Looking): readonly bigint[] {
  const exact = moved(time, amount, place);
  if (moved(exact, amount, place, -1) === time && dayOfMonth(time, place) < 28) return [exact];
  return [exact, ...nearby(exact, { place })];
}

/** So long before a time. */
function back(
  time: bigint,
  amount: TimeAmount,
  { place }: Pick<Looking, "place">,
): readonly bigint[] {
  const exact = moved(time, amount, place, -1);
  return [exact, ...[-1, 0, 1].map((days) => dayFrom(exact, days, place))];
}

function nearby(exact: bigint, { place }: Pick<Looking, "place">): readonly bigint[] {
  const days = [-3, -2, -1, 0, 1, 2, 3];
  return [
    ...days.map((count) => dayFrom(exact, count, place)),
    ...days.map((count) => moved(exact, { count, unit: "day" }, place)),
    ...[-60, -30, 30, 60].map((count) => moved(exact, { count, unit: "minute" }, place)),
  ];
}

/** The beginnings of the unit after a time, and of those so many units later. */
function periods(time: bigint, { count, unit }: TimeAmount, { place }: Looking): readonly bigint[] {
  const own = unitStart(time, unit, place);
  const next = unitStart(moved(own, { count: 1, unit }, place), unit, place);
  return [own, next, unitStart(moved(next, { count, unit }, place), unit, place)];
}

/** When a moment that follows the clock meets a time. */
function meeting(at: Value, time: bigint, looking: Looking): readonly bigint[] {
  const { place } = looking;
  switch (at.kind) {
    case "defined":
      return meeting(at.of, time, looking);
    case "ago":
      return reach(time, at, looking).flatMap((instant) => [instant, dayFrom(instant, 1, place)]);
    case "moment":
      return [time, ...[-2, -1, 0, 1, 2, 3].map((days) => dayFrom(time, days, place))];
    default:
      return [];
  }
}
