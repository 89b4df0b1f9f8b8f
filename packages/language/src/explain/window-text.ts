import type { Bound, Value, Window } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";
import { momentText } from "./day.ts";
import { counted, ordinal } from "./literal-text.ts";
import { isConstant } from "../check/values/value.ts";
import type { Voice } from "./voice.ts";

/**
 * A window with its dates: `between 1 Mar 2025 and 30 Nov 2025 (the 9 months before)`, `since 1 Dec 2025 (the last 90 days)`.
 *
 * @param onEvents true when it cuts events, which always lie before as-of
 */
export function windowText(window: Window, onEvents: boolean, voice: Voice): string {
  if (window.kind === "ever") return "at any time";
  const { low, high } = voice.resolver.window(window);
  const written = asWritten(window, voice);
  const stretch =
    stretchText(low, high, onEvents && endsNow.has(window.kind), voice) ??
    variableText(window, voice);
  return written === undefined ? stretch : `${stretch} (${written})`;
}

/** Windows that end at as-of by their nature: for events, which never lie later, the end goes without saying. */
const endsNow: ReadonlySet<Window["kind"]> = new Set<Window["kind"]>(["last", "this"]);

/** How a window was put that moves with as-of or has a name. */
function asWritten(window: Window, voice: Voice): string | undefined {
  switch (window.kind) {
    case "last":
      return window.count === 1
        ? `the last ${window.unit}`
        : `the last ${counted(window.count, window.unit)}`;
    case "previous":
      return window.count === 1
        ? `the whole ${window.unit} before`
        : `the ${counted(window.count, window.unit).replace(" ", " whole ")} before`;
    case "this":
      return `this ${window.unit}`;
    case "next":
      return `the next ${counted(window.count, window.unit)}`;
    case "named":
      return window.name;
    case "shifted":
      return (
        earlier(window) ??
        `${asWritten(window.window, voice) ?? ""}, shifted back ${counted(window.back.count, window.back.unit)}`
      );
    case "fromTo":
      return relative(window.from) && relative(window.to)
        ? `from ${relative(window.from)} to ${relative(window.to)}`
        : undefined;
    case "on":
    case "before":
    case "after":
    case "since":
      return relative(window.at);
    case "around":
      return isConstant(window.at) ? variableText(window, voice) : undefined;
    case "ever":
    case "bounds":
      return undefined;
  }
}

/** The whole period before, moved back by periods of its own: `the 3rd whole month before`. */
function earlier({ window, back }: Extract<Window, { kind: "shifted" }>): string | undefined {
  const isPeriod = window.kind === "previous" && window.count === 1 && window.unit === back.unit;
  return isPeriod ? `the ${ordinal(String(back.count + 1))} whole ${back.unit} before` : undefined;
}

/** `90 days ago`, `today`: how a moment was put that moves with as-of. */
export function relative(value: Value): string | undefined {
  switch (value.kind) {
    case "ago":
      return `${counted(value.count, value.unit)} ago`;
    case "moment":
      return value.name;
    case "localDate":
    case "defined":
      return relative(value.kind === "defined" ? value.of : value.value);
    default:
      return undefined;
  }
}

/** The dates of a window whose ends are constants; undefined when they differ from customer to customer. */
function stretchText(
  low: Bound | undefined,
  high: Bound | undefined,
  endsAtAsOf: boolean,
  { clock }: Voice,
): string | undefined {
  const [from, to] = [constant(low), constant(high)];
  if ((low && !from) || (high && !to)) return undefined;
  const { timezone } = clock;
  const start = from && momentText(from, timezone);
  if (!to || (endsAtAsOf && from && to === clock.asOf))
    return low?.inclusive === false ? `after ${start}` : `since ${start}`;
  if (!from)
    return high?.inclusive
      ? `up to ${momentText(to, timezone)}`
      : `before ${momentText(to, timezone)}`;
  if (from === to && !high?.inclusive) return "in a period that has just begun";
  const last = lastDay(to, timezone);
  if (last === undefined || start?.includes(","))
    return `from ${start} until just before ${momentText(to, timezone)}`;
  return last === start ? `on ${start}` : `between ${start} and ${last}`;
}

/** The day that a midnight ends; undefined for other times. */
function lastDay(instant: string, timezone: string): string | undefined {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
  if (!time.equals(time.startOfDay())) return undefined;
  return momentText(time.subtract({ days: 1 }).startOfDay().toInstant().toString(), timezone);
}

function constant(bound: Bound | undefined): string | undefined {
  const value = bound?.value;
  return value?.kind === "literal" && typeof value.value === "string" ? value.value : undefined;
}

/** Windows whose ends are values of the customer. */
function variableText(window: Window, voice: Voice): string {
  const said = (value: Value): string => voice.value(value, voice);
  switch (window.kind) {
    case "on":
    case "before":
    case "after":
    case "since":
      return `${window.kind} ${said(window.at)}`;
    case "fromTo":
      return `from ${said(window.from)} to ${said(window.to)}`;
    case "around":
      return `within ${counted(window.count, window.unit)} ${window.side} ${said(window.at)}`;
    case "shifted":
      return variableText(window.window, voice);
    case "ever":
    case "last":
    case "previous":
    case "this":
    case "next":
    case "named":
    case "bounds":
      return "in a period of its own";
  }
}
