import type { RankedValue } from "@satsuma/plugin";
import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { at, numberAt } from "../../queries/read.ts";
import { list } from "./ask.ts";
import type { Ask } from "./ask.ts";

/** The customers at given ranks of a value, equal values by ascending key. */
export async function atRanks(
  ask: Ask,
  customers: Fragment,
  value: Fragment,
  ranks: readonly number[],
): Promise<RankedValue[]> {
  if (ranks.length === 0) return [];
  const frame = await ask(
    sql`SELECT * FROM (SELECT k, v, row_number() OVER (ORDER BY v, k, c) AS place FROM (SELECT ${name("key")} AS k, cut_off AS c, ${value} AS v FROM ${customers}) AS f WHERE v IS NOT NULL) AS ranked WHERE place IN (${list(ranks)}) ORDER BY place`,
  );
  return Array.from({ length: frame.length }, (_, row) => ({
    rank: numberAt(frame, "place", row),
    value: at(frame, "v", row),
    key: at(frame, "k", row),
  }));
}
