import type { Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import type { Fragment } from "../fragment.ts";

/** A stored column as rules see it. */
export const sourceColumn = (column: Fragment, { type }: Value, dialect: Dialect): Fragment =>
  dialect.stored(column, type.kind);

/** Whether a stored column may be unknown. What is not a finite double is. */
export const isNullableSource = ({ type, nullable }: Value): boolean =>
  nullable || type.kind === "approx";
