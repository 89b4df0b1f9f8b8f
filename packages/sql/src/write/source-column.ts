import type { Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import type { Fragment } from "../fragment.ts";

/** A stored column as rules see it: a double that is not a finite number is unknown. */
export const sourceColumn = (column: Fragment, { type }: Value, dialect: Dialect): Fragment =>
  type.kind === "approx" ? dialect.numbers.finite(column) : column;

/** Whether a stored column may be unknown. What is not a finite double is. */
export const isNullableSource = ({ type, nullable }: Value): boolean =>
  nullable || type.kind === "approx";
