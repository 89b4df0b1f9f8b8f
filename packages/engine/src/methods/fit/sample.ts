import type { SampleOptions } from "@satsuma/plugin";
import { sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/**
 * The rows that are drawn. A row's lot is the MD5, in hexadecimal, of `seed:key:cut-off`; the lowest lots are drawn. With strata,
 * rows are numbered within each by lot, and the lowest numbers are drawn, equal numbers by lot. Unknown is a stratum too.
 *
 * @param stratum set where rows are drawn by strata
 * @throws RangeError when `rows` is not a whole number from 0
 */
export function drawn(
  from: Fragment,
  { rows, seed }: Pick<SampleOptions, "rows" | "seed">,
  stratum?: Fragment,
): Fragment {
  if (!Number.isInteger(rows) || rows < 0)
    throw new RangeError(`rows must be a whole number from 0, got ${rows}`);
  const lot = sql`md5(concat(CAST(${seed} AS text), ':', CAST(key AS text), ':', CAST(cut_off AS text))) AS lot`;
  if (stratum === undefined)
    return sql`(SELECT * FROM (SELECT *, ${lot} FROM ${from}) AS lots ORDER BY lot LIMIT ${rows}) AS drawn`;
  const lots = sql`(SELECT *, ${lot}, ${stratum} AS stratum FROM ${from}) AS lots`;
  const numbered = sql`(SELECT *, row_number() OVER (PARTITION BY stratum ORDER BY lot) AS place FROM ${lots}) AS numbered`;
  return sql`(SELECT * FROM ${numbered} ORDER BY place, lot LIMIT ${rows}) AS drawn`;
}
