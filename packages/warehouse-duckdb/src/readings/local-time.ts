import { raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { textLiteral } from "../text-literal.ts";
import { listedUntil, zoneOffsets } from "./zone-offsets.ts";
import type { ZoneOffsets } from "./zone-offsets.ts";

/**
 * A wall-clock time of a zone as UTC. DuckDB's own conversion takes the later of two instants; this takes the earlier, and moves
 * a time that does not exist forward, as Temporal's "compatible" does.
 *
 * @param local a column, since the expression names it many times
 */
export function localToUtc(local: Fragment, zone: string): Fragment {
  if (zone === "UTC") return local;
  const offsets = zoneOffsets(zone);
  return sql`(case when ${local} < ${raw(`timestamp '${listedUntil}-01-01'`)}
    then ${local} - to_seconds(${offsetAt(local, offsets)}) else ${beyondList(local, zone)} end)`;
}

/** A binary search written as nested cases: a row passes about nine comparisons. */
function offsetAt(local: Fragment, { first, steps }: ZoneOffsets): Fragment {
  if (steps.length === 0) return raw(String(first));
  const middle = Math.floor(steps.length / 2);
  const step = steps[middle];
  if (step === undefined) return raw(String(first));
  const below = offsetAt(local, { first, steps: steps.slice(0, middle) });
  const above = offsetAt(local, { first: step.seconds, steps: steps.slice(middle + 1) });
  return sql`case when ${local} < ${raw(`timestamp '${step.local}'`)} then ${below} else ${above} end`;
}

/**
 * The same by trial, which is slower: of the offsets a day before and a day after, the one that leads back to the local time,
 * the earlier one where both do or none does. Only instant to local time is asked of DuckDB, which is unambiguous.
 */
function beyondList(local: Fragment, zone: string): Fragment {
  const tz = textLiteral(zone);
  const toLocal = (utc: Fragment): Fragment => sql`timezone(${tz}, timezone('UTC', ${utc}))`;
  const offsetNear = (utc: Fragment): Fragment => sql`(${toLocal(utc)} - (${utc}))`;
  const before = sql`${local} - ${offsetNear(sql`${local} - interval 1 day`)}`;
  const after = sql`${local} - ${offsetNear(sql`${local} + interval 1 day`)}`;
  return sql`case when ${toLocal(before)} <> ${local} and ${toLocal(after)} = ${local} then ${after} else ${before} end`;
}
