import { join, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/** Letters that are put together at a time: a chain of hundreds would be nested as deep. */
const AT_ONCE = 50;

/** A text of one letter a condition: `1` where it holds, else `0`. Grouping by it is quicker than by hundreds of columns. */
export function patternOf(conditions: readonly Fragment[]): Fragment {
  if (conditions.length === 0) return sql`''`;
  const letters = conditions.map((condition) => sql`CASE WHEN ${condition} THEN '1' ELSE '0' END`);
  const chains = Array.from({ length: Math.ceil(letters.length / AT_ONCE) }, (_, i) =>
    join(letters.slice(i * AT_ONCE, (i + 1) * AT_ONCE), " || "),
  );
  return join(
    chains.map((chain) => sql`(${chain})`),
    " || ",
  );
}
