import { resolver } from "@satsuma/ir";
import type { Bound, Clock, Window } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import { Temporal } from "temporal-polyfill";
import { dayText } from "../../explain/day.ts";
import { lookup } from "../lookup.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { code } from "../wording/words.ts";

/** Warns of a window that reaches back beyond the first event, or ends before it. */
export function warnOfShortData(event: string, window: Window, scope: Scope): void {
  const { catalogue, asOf, windows } = scope.session;
  const data = lookup(catalogue.events, event)?.span;
  const written = windows.get(window);
  if (!data || !written) return;
  const { timezone, weekStart } = catalogue;
  const clock = { asOf: asOf ?? data.last, timezone, weekStart };
  const bounds = resolver(clock).window(window);
  const [from, to] = [instant(bounds.low), instant(bounds.high)];
  if (from && isAfterAll(from, window, data.last, clock)) {
    reportLater(event, written.span, data.last, scope);
    return;
  }
  const verdict = held(from, to, data.first, window);
  if (!verdict) return;
  fail(scope, {
    code: "SEG4003",
    severity: "warning",
    message: `${code(event)} only go back to ${dayText(dayIn(data.first, timezone))}, so ${verdict}`,
    at: written.span,
  });
}

/** True for a period that does not move with as-of and begins after the newest event. */
function isAfterAll(from: Temporal.Instant, window: Window, newest: string, clock: Clock): boolean {
  if (Temporal.Instant.compare(from, newest) <= 0) return false;
  const elsewhere = resolver({ ...clock, asOf: "2001-01-01T00:00:00Z" }).window(window);
  return instant(elsewhere.low)?.equals(from) === true;
}

function reportLater(event: string, at: Span, newest: string, scope: Scope): void {
  fail(scope, {
    code: "SEG4003",
    severity: "warning",
    message: `${code(event)} only go up to ${dayText(dayIn(newest, scope.session.catalogue.timezone))}, so none lies in this period yet`,
    at,
  });
}

const dayIn = (instant: string, timezone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate().toString();

function held(
  from: Temporal.Instant | undefined,
  to: Temporal.Instant | undefined,
  firstEvent: string,
  window: Window,
): string | undefined {
  const first = Temporal.Instant.from(firstEvent).epochMilliseconds;
  if (to && to.epochMilliseconds <= first) return "none lies in this period";
  if (!from || !to || !reachesBack.has(window.kind)) return undefined;
  const length = to.epochMilliseconds - from.epochMilliseconds;
  // A few days short of a long period is nothing to speak of.
  return first - from.epochMilliseconds > length / 10
    ? "part of this period holds none"
    : undefined;
}

/** Windows that are said by their length; named ones say what they want. */
const reachesBack: ReadonlySet<Window["kind"]> = new Set<Window["kind"]>([
  "last",
  "previous",
  "shifted",
  "fromTo",
]);

function instant(bound: Bound | undefined): Temporal.Instant | undefined {
  const value = bound?.value;
  return value?.kind === "literal" &&
    value.type.kind === "instant" &&
    typeof value.value === "string"
    ? Temporal.Instant.from(value.value)
    : undefined;
}
