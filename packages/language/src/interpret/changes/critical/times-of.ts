import type { Aggregate, Value } from "@satsuma/ir";
import type { Datum } from "../../datum.ts";
import { isDay } from "../../datum.ts";
import { day } from "../../time/instant.ts";
import { anniversary, dateStart, dayFrom, moved, yearOf } from "../calendar.ts";
import { isClocked } from "./is-clocked.ts";
import type { Looking } from "./looking.ts";

/**
 * All instants that a date or a time may come to for a customer, whenever it is asked: of `last of orders.ordered_at` those of every
 * order. A date is its first instant. Undefined where that cannot be told.
 */
export function datesOf(value: Value, looking: Looking): readonly bigint[] | undefined {
  switch (value.kind) {
    case "defined":
      return datesOf(value.of, looking);
    case "localDate":
    case "anniversary":
      return datesOf(value.value, looking);
    case "default":
      return both(datesOf(value.value, looking), datesOf(value.fallback, looking));
    case "aggregate":
      return value.argument && !isClocked(value.argument) ? ofEvents(value, looking) : undefined;
    case "plus":
      return datesOf(value.value, looking)?.flatMap((time) => {
        const later = moved(time, value, looking.place);
        return [later, ...around(later)];
      });
    default:
      return isClocked(value) ? undefined : constant(value, looking);
  }
}

const both = (
  a: readonly bigint[] | undefined,
  b: readonly bigint[] | undefined,
): readonly bigint[] | undefined => a && b && [...a, ...b];

/** Where a month's end cuts days off, the exact day is one of the next. */
const around = (time: bigint): bigint[] =>
  [-3n, -2n, -1n, 1n, 2n, 3n].map((days) => time + days * day);

function ofEvents({ event, argument }: Aggregate, looking: Looking): readonly bigint[] {
  const { evaluator, person, at, place } = looking;
  if (argument === undefined) return [];
  const { compiler, resolver } = evaluator.moment(at);
  const read = compiler.value(resolver.value(argument, place.timezone));
  const customer = evaluator.customer(person, at);
  return person.rows(event).flatMap((row) => instantsOf(read({ customer, event: row }), looking));
}

function constant(value: Value, looking: Looking): readonly bigint[] {
  const { evaluator, person, at, place } = looking;
  const resolved = evaluator.moment(at).resolver.value(value, place.timezone);
  return instantsOf(evaluator.value(resolved, person, at), looking);
}

function instantsOf(datum: Datum | undefined, { place }: Looking): readonly bigint[] {
  if (typeof datum === "bigint") return [datum];
  return typeof datum === "object" && isDay(datum) ? [dateStart(datum.days, place)] : [];
}

/** The anniversaries of a date around as-of, and the days beside them. */
export function anniversaries(time: bigint, { at, place }: Looking): readonly bigint[] {
  const year = yearOf(at, place);
  return [-1, 0, 1, 2].flatMap((years) => {
    const found = anniversary(time, year + years, place);
    return [-1, 0, 1].map((days) => dayFrom(found, days, place));
  });
}
