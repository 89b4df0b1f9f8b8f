import type { Scalar } from "@satsuma/model";
import type { QuantileGroup } from "@satsuma/plugin";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { at, numberAt } from "../../queries/read.ts";
import { grouping, list } from "./ask.ts";
import type { Ask } from "./ask.ts";

/**
 * Type-7 quantiles of each group: the warehouse sorts and gives the order statistics they lie between, so no engine's own quantile
 * function has a say.
 */
export async function quantiles(
  ask: Ask,
  customers: Fragment,
  value: Fragment,
  probabilities: readonly number[],
  by: readonly Fragment[],
): Promise<QuantileGroup[]> {
  const groupColumns = by.map((_, i) => name(`by${i}`));
  const selected = join(
    [...by.map((expression, i) => sql`${expression} AS ${name(`by${i}`)}`), sql`${value} AS v`],
    ", ",
  );
  const known = sql`SELECT ${selected} FROM ${customers}`;
  const counts = await ask(
    sql`SELECT ${join([...groupColumns, sql`count(v) AS n`], ", ")} FROM (${known}) AS f ${grouping(groupColumns)}`,
  );
  const groups = Array.from({ length: counts.length }, (_, row) => ({
    by: by.map((_, i) => at(counts, `by${i}`, row)),
    count: numberAt(counts, "n", row),
  }));
  const wanted = new Set(
    groups.flatMap(({ count }) => probabilities.flatMap((p) => neighbours(p, count).ranks)),
  );
  const values = await orderStatistics(ask, known, groupColumns, [...wanted]);
  return groups.map((group) => ({
    ...group,
    quantiles:
      group.count === 0
        ? []
        : probabilities.map((p) => interpolate(p, group.count, (rank) => values(group.by, rank))),
  }));
}

/**
 * The two order statistics a type-7 quantile lies between, by rank from 1, and how far it is from the lower to the upper. A place
 * that misses a whole number by rounding alone (20.999999999999996) is that number.
 */
function neighbours(probability: number, count: number): { ranks: number[]; fraction: number } {
  const place = probability * (count - 1);
  const isWhole = Math.abs(place - Math.round(place)) <= 4 * Number.EPSILON * Math.max(1, place);
  const position = isWhole ? Math.round(place) : place;
  const below = Math.floor(position);
  return {
    ranks: count === 0 ? [] : [below + 1, Math.min(below + 2, count)],
    fraction: position - below,
  };
}

function interpolate(probability: number, count: number, value: (rank: number) => number): number {
  const { ranks, fraction } = neighbours(probability, count);
  const [low = NaN, high = NaN] = ranks.map(value);
  return fraction === 0 || low === high ? low : low + (high - low) * fraction;
}

/** Values by group and rank. */
async function orderStatistics(
  ask: Ask,
  known: Fragment,
  groupColumns: readonly Fragment[],
  ranks: readonly number[],
): Promise<(by: readonly Scalar[], rank: number) => number> {
  const partition =
    groupColumns.length === 0 ? sql`` : sql`PARTITION BY ${join(groupColumns, ", ")}`;
  const found = new Map<string, number>();
  if (ranks.length > 0) {
    const frame = await ask(
      sql`SELECT * FROM (SELECT *, row_number() OVER (${partition} ORDER BY v) AS place FROM (${known}) AS f WHERE v IS NOT NULL) AS ranked WHERE place IN (${list(ranks)})`,
    );
    for (let row = 0; row < frame.length; row += 1) {
      found.set(
        groupKey(
          groupColumns.map((_, i) => at(frame, `by${i}`, row)),
          numberAt(frame, "place", row),
        ),
        numberAt(frame, "v", row),
      );
    }
  }
  return (by, rank) => found.get(groupKey(by, rank)) ?? NaN;
}

const groupKey = (by: readonly Scalar[], rank: number): string => JSON.stringify([...by, rank]);
