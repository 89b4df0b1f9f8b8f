import type { FileColumn } from "@satsuma/model";
import { join, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Physical } from "./physical.ts";

/** A value as it stands, unknown where its text is one of the column's texts for unknown. */
export function unlessUnknown(column: FileColumn, value: Fragment): Fragment {
  const texts = column.unknown ?? [];
  if (texts.length === 0) return value;
  const list = join(
    texts.map((text) => sql`${text}`),
    ", ",
  );
  return sql`case when cast(${value} as varchar) not in (${list}) then ${value} end`;
}

/**
 * A value as text. Whole numbers held as doubles are written without a fraction, as a text file would have them.
 */
export function asText(value: Fragment, physical: Physical): Fragment {
  if (physical === "text") return value;
  if (physical === "double" || physical === "float") {
    return sql`case when ${value} = trunc(${value}) and abs(${value}) < 1e15
      then cast(cast(${value} as bigint) as varchar) when isfinite(${value}) then cast(${value} as varchar) end`;
  }
  return sql`cast(${value} as varchar)`;
}

/** Text without the spaces around it; unknown when nothing is left. */
export const trimmedText =
  (column: FileColumn, physical: Physical): ((value: Fragment) => Fragment) =>
  (value) =>
    sql`nullif(trim(${unlessUnknown(column, asText(value, physical))}), '')`;
