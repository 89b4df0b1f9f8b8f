import type { Dialect } from "../dialect.ts";
import { raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";

/**
 * A double as an exact number of so many places, half away from zero. Only whole numbers are cast: engines turn a fraction into
 * a decimal each in its own way. Beyond 64 bits it is unknown, which some engines would make an error and others wrap around.
 */
export function roundedDouble(
  value: Fragment,
  places: number,
  { literals }: Pick<Dialect, "literals">,
  toWhole: (value: Fragment) => Fragment = (number) => sql`CAST(${number} AS BIGINT)`,
): Fragment {
  const scale = raw(`1e${Math.abs(places)}`);
  const size = places < 0 ? sql`ABS(${value}) / ${scale}` : sql`ABS(${value}) * ${scale}`;
  const whole = toWhole(sql`SIGN(${value}) * FLOOR(${size} + 0.5)`);
  const limit = raw(`9.2e${18 - places}`);
  const unit =
    places === 0 ? "1" : places < 0 ? `1${"0".repeat(-places)}` : `0.${"0".repeat(places - 1)}1`;
  return sql`CASE WHEN ABS(${value}) < ${limit} THEN ${whole} * ${literals.wide(unit)} END`;
}
