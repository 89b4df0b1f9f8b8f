import { join, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/** What a text begins with that a spreadsheet takes for a formula. */
const beginnings = ["=", "+", "-", "@", "\t", "\r"];

/**
 * A text as a spreadsheet may open it: one that it would take for a formula begins with an apostrophe, which it does not show. Not for
 * numbers, of which negative ones stay as they are.
 *
 * @see OWASP Foundation, CSV Injection, 2020
 */
export function guarded(value: Fragment): Fragment {
  const text = sql`CAST(${value} AS text)`;
  const first = join(
    beginnings.map((each) => sql`${each}`),
    ", ",
  );
  return sql`CASE WHEN substr(${text}, 1, 1) IN (${first}) THEN concat('''', ${text}) ELSE ${text} END`;
}
