import { name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";

/**
 * Arithmetic of doubles that cannot fail. PostgreSQL raises an error where other engines give infinity, and another where a result
 * is too small to be told from 0; so both are seen coming. Results within a rounding error of the largest double count as too
 * large, those below 1e-300 as 0.
 */
export function postgresDoubles(
  left: Fragment,
  op: "+" | "-" | "*" | "/",
  right: Fragment,
): Fragment {
  return sql`(SELECT ${guarded[op]} FROM (SELECT ${left} AS ${l}, ${right} AS ${r} OFFSET 0) AS ${name("satsuma doubles")})`;
}

// Names that no column at hand has: an expression over fields may have columns of any name.
const l = name("satsuma left");
const r = name("satsuma right");
const largest = raw("1.79769313486231e308");
const smallest = raw("1e-300");

const guarded = {
  "+": sql`CASE WHEN SIGN(${l}) <> SIGN(${r}) OR ABS(${l}) <= ${largest} - ABS(${r}) THEN ${l} + ${r} END`,
  "-": sql`CASE WHEN SIGN(${l}) = SIGN(${r}) OR ABS(${l}) <= ${largest} - ABS(${r}) THEN ${l} - ${r} END`,
  "*": sql`CASE WHEN ${l} = 0 OR ${r} = 0 THEN ${l} * ${r} WHEN ABS(${r}) > 1 THEN CASE WHEN ABS(${l}) <= ${largest} / ABS(${r}) THEN ${l} * ${r} END WHEN ABS(${l}) < ${smallest} / ABS(${r}) THEN 0 ELSE ${l} * ${r} END`,
  "/": sql`CASE WHEN ${l} = 0 THEN 0 * ${r} WHEN ABS(${r}) < 1 THEN CASE WHEN ABS(${l}) <= ${largest} * ABS(${r}) THEN ${l} / ${r} END WHEN ABS(${l}) < ${smallest} * ABS(${r}) THEN 0 ELSE ${l} / ${r} END`,
} as const;
