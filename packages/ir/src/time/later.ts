import { Temporal } from "temporal-polyfill";
import type { Value } from "../tree.ts";
import type { TimeAmount } from "../unit.ts";
import { asDuration } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import { constantDate, constantInstant } from "./constants.ts";
import { dateLiteral, instantLiteral } from "./literals.ts";

/** A value so much later, or earlier; that of a constant is a constant. */
export function later(value: Value, amount: TimeAmount, clock: Clock): Value {
  const date = constantDate(value);
  if (date !== undefined) return dateLiteral(Temporal.PlainDate.from(date).add(asDuration(amount)));
  const instant = constantInstant(value);
  if (instant)
    return instantLiteral(instant.toZonedDateTimeISO(clock.timezone).add(asDuration(amount)));
  const { type, nullable } = value;
  return { kind: "plus", type, nullable, value, ...amount };
}
