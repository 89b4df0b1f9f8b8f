import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { cutOffName } from "./fit-source.ts";
import type { EventSource, FitSource } from "./fit-source.ts";
import { isNumber } from "./frames.ts";
import type { FrameColumn } from "./frames.ts";

/** The columns of samples and streams: features, outcomes, the key, and the cut-off where there are any. */
export function rowColumns(source: FitSource): FrameColumn[] {
  const { features, outcomes, columns, hasCutOffs } = source;
  const values = Object.entries({ ...features, ...outcomes }).map(([as, { type }]) => ({
    column: columns[as]!,
    as,
    type,
  }));
  const key = { column: "key", as: "customer" };
  const cutOff = { column: cutOffName, as: cutOffName, type: { kind: "number" as const } };
  return [...values, key, ...(hasCutOffs ? [cutOff] : [])];
}

/** Columns by their own names; exact numbers as the doubles that frames hold. */
export const selectionOf = (columns: readonly FrameColumn[]): Fragment =>
  join(
    columns.map(({ column, type }) =>
      type !== undefined && isNumber(type) && type.kind !== "approx"
        ? sql`CAST(${name(column)} AS double precision) AS ${name(column)}`
        : name(column),
    ),
    ", ",
  );

/** The fields of events, under the names the method gave them. */
export const fieldColumns = ({ columns }: EventSource): FrameColumn[] =>
  Object.entries(columns).map(([as, field]) => ({ as, ...field }));

/** What puts events in order of customer and time. */
export const inOrder = ({ order }: EventSource): Fragment =>
  join(
    ["place", ...order].map((column) => name(column)),
    ", ",
  );
