import type { HistogramGroup, HistogramOptions } from "@satsuma/plugin";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Frame } from "@satsuma/model";
import { at, numberAt } from "../../queries/read.ts";
import { grouping } from "./ask.ts";
import type { Ask } from "./ask.ts";

/** How many known values lie in each bin, by group. @throws RangeError unless the cuts are numbers that rise */
export async function histogram(
  ask: Ask,
  rows: Fragment,
  value: Fragment,
  { cuts, by }: Pick<HistogramOptions, "cuts"> & { readonly by: readonly Fragment[] },
): Promise<HistogramGroup[]> {
  checkCuts(cuts);
  const groups = by.map((expression, i) => sql`${expression} AS ${name(`by${i}`)}`);
  const columns = by.map((_, i) => name(`by${i}`));
  const values = sql`SELECT ${join([...groups, sql`${value} AS v`], ", ")} FROM ${rows}`;
  const bin = sql`CASE WHEN v IS NOT NULL THEN ${binOf(cuts, 0, cuts.length)} END AS bin`;
  const binned = sql`SELECT ${join([...columns, bin], ", ")} FROM (${values}) AS f`;
  const counted = [...columns, raw("bin")];
  const frame = await ask(
    sql`SELECT ${join([...counted, raw("count(*) AS n")], ", ")} FROM (${binned}) AS b ${grouping(counted)}`,
  );
  return gathered(frame, cuts.length + 1, by.length);
}

function checkCuts(cuts: readonly number[]): void {
  const bad = cuts.find((cut, i) => !Number.isFinite(cut) || !(i === 0 || cut > cuts[i - 1]!));
  if (bad !== undefined) throw new RangeError(`cuts must be numbers that rise, got ${bad}`);
}

/** The bin of a known value `v`, which lies among those from `low` to `high`: halved each time. */
function binOf(cuts: readonly number[], low: number, high: number): Fragment {
  if (low === high) return raw(String(low));
  const middle = (low + high) >>> 1;
  return sql`CASE WHEN v <= ${cuts[middle]!} THEN ${binOf(cuts, low, middle)} ELSE ${binOf(cuts, middle + 1, high)} END`;
}

/** One entry a group; without groups one, also of no rows. */
function gathered(frame: Frame, bins: number, groups: number): HistogramGroup[] {
  const empty = () => ({ counts: Array.from({ length: bins }, () => 0), unknown: 0 });
  const found = new Map<string, HistogramGroup & { counts: number[]; unknown: number }>();
  if (groups === 0) found.set("[]", { by: [], ...empty() });
  for (let row = 0; row < frame.length; row += 1) {
    const by = Array.from({ length: groups }, (_, i) => at(frame, `by${i}`, row));
    const group = found.get(JSON.stringify(by)) ?? { by, ...empty() };
    found.set(JSON.stringify(by), group);
    const bin = at(frame, "bin", row);
    if (bin === null) group.unknown = numberAt(frame, "n", row);
    else group.counts[Number(bin)] = numberAt(frame, "n", row);
  }
  return [...found.values()];
}
