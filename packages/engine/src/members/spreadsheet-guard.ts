import type { ValueType } from "@satsuma/model";
import { join, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/** What a text begins with that a spreadsheet takes for a formula. */
const beginnings = ["=", "+", "-", "@", "\t", "\r"];

/**
 * A value as a spreadsheet may open it: texts that it would take for a formula begin with an apostrophe, which it does not show. Numbers,
 * dates and the like stay as they are, negative ones too.
 *
 * @param type undefined where it is not known: the value is taken for a text then
 * @see OWASP Foundation, CSV Injection, 2020
 */
export function guarded(value: Fragment, type: ValueType | undefined): Fragment {
  if (type !== undefined && type.kind !== "text" && type.kind !== "enum") return value;
  const text = sql`CAST(${value} AS text)`;
  const first = join(
    beginnings.map((each) => sql`${each}`),
    ", ",
  );
  return sql`CASE WHEN substr(${text}, 1, 1) IN (${first}) THEN concat('''', ${text}) ELSE ${text} END`;
}
