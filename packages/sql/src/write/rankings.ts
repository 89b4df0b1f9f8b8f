import type { Cond, Value } from "@satsuma/ir";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Level, Percentile, Quantile, Rank, Ranking } from "../plan/plan.ts";
import type { ScanRequest } from "../scan.ts";
import type { Joined } from "./chain.ts";
import { customerNumber } from "./customer-columns.ts";
import { foremost } from "./foremost.ts";
import { eligible, placesOf, shareOf, sorted, withinCount } from "./places.ts";
import type { Places } from "./places.ts";
import { withColumns, writerOver } from "./relation.ts";
import type { NodeColumn, Relation, Steps } from "./relation.ts";
import { writeSelect } from "./select.ts";
import type { SelectColumn } from "./select.ts";
import type { Writer } from "./writer.ts";
import { neutral } from "./writer.ts";
import { atom } from "./written.ts";

interface Ranked {
  readonly request: ScanRequest;
  readonly steps: Steps;
}

/** The ranks and percentiles of a level, over all rows of customers. */
export function writeRankings(
  { rankings, quantiles }: Pick<Level, "rankings" | "quantiles">,
  customers: Relation,
  ranked: Ranked,
): Joined {
  const placed = rankings.map((ranking) => writeRanking(ranking, customers, ranked));
  const valued = quantiles.map((quantile) => writeQuantile(quantile, customers, ranked.steps));
  const written = [...placed, ...valued];
  return {
    joins: written.map(({ join }) => join),
    columns: written.flatMap(({ columns }) => columns),
  };
}

/** What must be columns of the customers before they are ranked. */
export const rankedBy = ({
  rankings,
  quantiles,
}: Pick<Level, "rankings" | "quantiles">): (Cond | Value)[] =>
  [
    ...rankings.flatMap(({ by, per, among }) => [by, per, among]),
    ...quantiles.flatMap(({ of, among }) => [of, among]),
  ].filter((node) => node !== undefined);

interface WrittenRanking {
  readonly join: Fragment;
  readonly columns: readonly NodeColumn[];
}

/** A row for each customer who is ranked and not too far behind: where, and among how many where that matters. */
function writeRanking(
  ranking: Ranking,
  customers: Relation,
  { request, steps }: Ranked,
): WrittenRanking {
  const { dialect } = steps;
  const writer = writerOver(customers, dialect);
  const number = customerNumber(request.layout);
  const few = foremost(ranking, customers, steps);
  const { place, tied, many } = placesOf(ranking, [], { request, writer });
  const { ranks } = ranking;
  const columns: SelectColumn[] = [
    { sql: number, as: "who" },
    ...(ranks.some(({ withTies }) => !withTies) ? [{ sql: place, as: "place" }] : []),
    ...(ranks.some(({ withTies }) => withTies) ? [{ sql: tied, as: "tied" }] : []),
    ...(ranks.some(({ percent }) => percent) ? [{ sql: few?.many ?? many, as: "many" }] : []),
  ];
  const alias = steps.names.unique("r");
  const select = writeSelect({
    columns,
    from: few?.from ?? customers.from,
    where: [...eligible(ranking.by, ranking.among, writer), ...(few ? [few.where] : [])],
  });
  const from = steps.add(select, { wish: "ranking", alias });
  const found: Places = {
    place: name(alias, "place"),
    tied: name(alias, "tied"),
    many: name(alias, "many"),
  };
  return {
    join: sql`LEFT JOIN ${from} ON ${name(alias, "who")} = ${number}`,
    columns: ranks.map((rank) =>
      rankColumn(rank, withinCount(rank, found, dialect), { writer, steps }),
    ),
  };
}

/**
 * The ranks of a level as columns over the customers themselves, who are ranked apart from those that are not: rows are read once,
 * where a step that ranks and is joined again would read them twice, and so twice as often with every level.
 */
export function withRanks(
  { rankings }: Pick<Level, "rankings">,
  customers: Relation,
  { request, steps }: Ranked,
): Relation {
  const writer = writerOver(customers, steps.dialect);
  const columns = rankings.flatMap((ranking) => {
    const isRanked = join(eligible(ranking.by, ranking.among, writer), " AND ");
    const apart = steps.dialect.isTrue(sql`(${isRanked})`);
    const places = placesOf(ranking, [apart], { request, writer });
    return ranking.ranks.map((rank) => {
      const test = sql`${isRanked} AND ${withinCount(rank, places, steps.dialect)}`;
      return rankColumn(rank, test, { writer, steps });
    });
  });
  if (columns.length === 0) return customers;
  return withColumns(customers, columns, { steps, wish: "customers_ranked" });
}

const rankColumn = (
  rank: Rank,
  test: Fragment,
  { writer, steps }: { readonly writer: Writer; readonly steps: Steps },
): NodeColumn => ({
  node: rank,
  sql: neutral(test, true, writer).sql,
  as: steps.names.unique(steps.labels(rank)[0] ?? `in_${rank.end}`),
  read: (column) => atom(column, false),
});

/** One row: the value at each percentile. */
function writeQuantile(quantile: Quantile, customers: Relation, steps: Steps): WrittenRanking {
  const { dialect } = steps;
  const writer = writerOver(customers, dialect);
  const value = sorted(quantile.of, writer);
  const inner = writeSelect({
    columns: [
      { sql: value, as: "value" },
      { sql: sql`ROW_NUMBER() OVER (ORDER BY ${value})`, as: "place" },
      { sql: sql`COUNT(*) OVER ()`, as: "many" },
    ],
    from: customers.from,
    where: eligible(quantile.of, quantile.among, writer),
  });
  const alias = steps.names.unique("q");
  const { percentiles } = quantile;
  const columns = percentiles.map(({ rank }, i) => ({
    sql: dialect.folds.min({ value: name("v", "value"), when: reached(rank), order: [] }),
    as: `at_${i + 1}`,
  }));
  const select = writeSelect({ columns, from: sql`(\n${inner}\n) AS ${name("v")}` });
  const from = steps.add(select, { wish: "percentiles", alias });
  return {
    join: sql`CROSS JOIN ${from}`,
    columns: percentiles.map((node, i) =>
      percentileColumn(node, name(alias, `at_${i + 1}`), steps),
    ),
  };
}

/** At least so many percent are at this place or before it. */
function reached(percent: string): Fragment {
  const { share, whole } = shareOf(percent);
  return sql`${name("v", "place")} * ${raw(whole)} >= ${raw(share)} * ${name("v", "many")}`;
}

const percentileColumn = (node: Percentile, value: Fragment, steps: Steps): NodeColumn => ({
  node,
  sql: value,
  as: steps.names.unique(steps.labels(node)[0] ?? "percentile"),
  read: (column) => atom(column, true),
});
