import type { Value } from "../tree.ts";
import type { Clock } from "./clock.ts";
import { constantInstant } from "./constants.ts";
import { dateLiteral } from "./literals.ts";

/** The local date of a date or an instant; that of a constant is a constant. */
export function localDateOf(value: Value, clock: Clock): Value {
  if (value.type.kind !== "instant") return value;
  const constant = constantInstant(value);
  if (constant) return dateLiteral(constant.toZonedDateTimeISO(clock.timezone).toPlainDate());
  return {
    kind: "localDate",
    type: { kind: "date" },
    nullable: value.nullable,
    value,
    timezone: clock.timezone,
  };
}
