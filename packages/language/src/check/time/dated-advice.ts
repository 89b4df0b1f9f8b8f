import { resolver } from "@satsuma/ir";
import type { Bound, Clock, TimeUnit, Window } from "@satsuma/ir";
import type { Catalogue, Diagnostic, Help } from "@satsuma/model";
import { Temporal } from "temporal-polyfill";
import { dayText, momentText } from "../../explain/day.ts";
import { unitWords } from "../../syntax/tokens/keywords.ts";

/**
 * Syntax errors about a period that can mean two things, with the dates of each reading: for the instant a rule is about or,
 * where that is not known, for the newest event. Other errors are left as they are.
 */
export function withDates(
  errors: readonly Diagnostic[],
  catalogue: Catalogue,
  asOf: string | undefined,
): readonly Diagnostic[] {
  if (!errors.some(isAmbiguous)) return errors;
  const at = asOf ?? newestEvent(catalogue);
  if (at === undefined) return errors;
  const { timezone, weekStart } = catalogue;
  const clock = { asOf: at, timezone, weekStart };
  return errors.map((error) => {
    const { help } = error;
    return help && isAmbiguous(error)
      ? { ...error, help: help.map((one) => dated(one, clock)) }
      : error;
  });
}

const isAmbiguous = ({ code }: Diagnostic): boolean => code === "SEG4001";

const newestEvent = ({ events }: Catalogue): string | undefined =>
  Object.values(events)
    .flatMap(({ span }) => (span ? [Temporal.Instant.from(span.last)] : []))
    .toSorted((a, b) => Temporal.Instant.compare(b, a))[0]
    ?.toString();

function dated(help: Help, clock: Clock): Help {
  const [edit] = help.edits ?? [];
  const window = edit && periodIn(edit.text);
  const dates = window && datesOf(window, clock);
  if (dates === undefined) return help;
  return { ...help, text: `${help.text}${help.text.includes(": ") ? "," : ":"} ${dates}` };
}

const period = /^(?:in )?(?<kind>last|next|previous) (?:(?<count>\d+) )?(?<unit>[a-z]+)$/iu;

/** The window that a piece of advice writes. */
function periodIn(text: string): Window | undefined {
  const { kind, count = "1", unit = "" } = period.exec(text)?.groups ?? {};
  const known = units.get(unit.toLowerCase());
  if (!known || (kind !== "last" && kind !== "next" && kind !== "previous")) return undefined;
  return { kind, count: Number(count), unit: known };
}

const units: ReadonlyMap<string, TimeUnit> = new Map(Object.entries(unitWords));

function datesOf(window: Window, clock: Clock): string | undefined {
  const { low, high } = resolver(clock).window(window);
  const [from, to] = [instantOf(low), instantOf(high)];
  if (from === undefined || to === undefined) return undefined;
  const { timezone } = clock;
  if (window.kind !== "previous" || window.unit === "hour" || window.unit === "minute")
    return `${momentText(from, timezone)} – ${momentText(to, timezone)}`;
  // A whole period is said by its first and its last day.
  const days = [from, Temporal.Instant.from(to).subtract({ nanoseconds: 1 }).toString()].map((at) =>
    dayText(Temporal.Instant.from(at).toZonedDateTimeISO(timezone).toPlainDate().toString()),
  );
  return [...new Set(days)].join(" – ");
}

function instantOf(bound: Bound | undefined): string | undefined {
  const value = bound?.value;
  const isInstant = value?.kind === "literal" && value.type.kind === "instant";
  return isInstant && typeof value.value === "string" ? value.value : undefined;
}
