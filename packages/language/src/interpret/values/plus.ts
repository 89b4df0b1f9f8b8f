import type { Compiler } from "../compiler.ts";
import type { Reader } from "../row.ts";
import { durationOf, movedBy } from "../time/moved.ts";
import { known } from "./known.ts";
import type { ValueOf } from "./value-of.ts";

/** A date or an instant so much later, or earlier where the count is below zero. */
export function readPlus({ value, count, unit }: ValueOf<"plus">, compiler: Compiler): Reader {
  const by = durationOf({ count, unit });
  return known(compiler.value(value), (datum) => movedBy(datum, by, 1));
}
