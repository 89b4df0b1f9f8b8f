import { wholeDecimal } from "@satsuma/ir";
import type { DatePart } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { instantOf, isDay } from "../datum.ts";
import type { Datum } from "../datum.ts";
import type { Reader } from "../row.ts";
import { civilFrom, isoWeek, isoWeekday } from "../time/civil.ts";
import { day, floorDivide, hour, minute } from "../time/instant.ts";
import { dayOf } from "../time/local.ts";
import { known } from "./known.ts";
import type { ValueOf } from "./value-of.ts";

/** A part of a date, or of an instant's wall-clock time. */
export function readPart(node: ValueOf<"part">, compiler: Compiler): Reader {
  const wall = wallClock(node, compiler);
  return known(compiler.value(node.value), (datum) => partOf(node.part, wall(datum)));
}

/** The date of an instant's wall-clock time; a date is its own. */
export function readLocalDate(node: ValueOf<"localDate">, compiler: Compiler): Reader {
  const wall = wallClock(node, compiler);
  return known(compiler.value(node.value), (datum) => ({ days: dayOf(wall(datum)) }));
}

/** Wall-clock time in nanoseconds since 1970; a date is its first moment. */
export function wallClock(
  { kind, timezone }: { readonly kind: string; readonly timezone?: string },
  { stage }: Compiler,
): (datum: Datum) => bigint {
  const local = timezone === undefined ? undefined : stage.local(timezone);
  return (datum) => {
    if (isDay(datum)) return BigInt(datum.days) * day;
    if (local === undefined) throw new TypeError(`${kind} must be resolved: it has no zone`);
    return local(instantOf(datum));
  };
}

/** In the order of their ISO numbers, from 1. */
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function partOf(part: DatePart, local: bigint): Datum {
  const days = dayOf(local);
  const sinceMidnight = local - BigInt(days) * day;
  const civil = civilFrom(days);
  switch (part) {
    case "minute":
      return wholeDecimal(floorDivide(sinceMidnight, minute) % 60n);
    case "hour":
      return wholeDecimal(floorDivide(sinceMidnight, hour));
    case "day":
      return wholeDecimal(civil.day);
    case "week":
      return wholeDecimal(isoWeek(days));
    case "month":
      return wholeDecimal(civil.month);
    case "quarter":
      return wholeDecimal(Math.ceil(civil.month / 3));
    case "year":
      return wholeDecimal(civil.year);
    case "weekday":
      return weekdays[isoWeekday(days) - 1] ?? "";
  }
}
