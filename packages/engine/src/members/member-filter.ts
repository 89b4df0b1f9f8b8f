import { join, sql } from "@satsuma/sql";
import type { Dialect, Fragment } from "@satsuma/sql";

/** True for rows of a run's table (`e`) whose key, or one of the texts, contains what is looked for, in upper or lower case. */
export function containsText(
  wanted: string,
  columns: ReadonlyMap<string, Fragment>,
  { texts, literals, isTrue }: Dialect,
): Fragment {
  const part = lower(literals.text(wanted));
  const tests = [sql`e.key`, ...columns.values()].map((value) =>
    isTrue(texts.contains(lower(texts.asText(value)), part)),
  );
  return sql`(${join(tests, " OR ")})`;
}

/** As the engine does it: what rules fold letters by is the same everywhere, and takes fifty times as long. */
const lower = (text: Fragment): Fragment => sql`lower(${text})`;
