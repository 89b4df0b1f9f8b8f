import type { Cond, Value } from "@satsuma/ir";
import { name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Level, Percentile, Quantile, Rank, Ranking } from "../plan/plan.ts";
import type { ScanRequest } from "../scan.ts";
import type { Joined } from "./chain.ts";
import { customerNumber, keyOrder } from "./customer-columns.ts";
import { writeLiteral } from "./literal.ts";
import { writerOver } from "./relation.ts";
import type { NodeColumn, Relation, Steps } from "./relation.ts";
import { writeSelect } from "./select.ts";
import type { SelectColumn } from "./select.ts";
import type { Writer } from "./writer.ts";
import { neutral, valueOperand } from "./writer.ts";
import { atom, binding, wrapped } from "./written.ts";

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

/** A row for each customer who is ranked: where, and among how many where that matters. */
function writeRanking(
  ranking: Ranking,
  customers: Relation,
  { request, steps }: Ranked,
): WrittenRanking {
  const { dialect } = steps;
  const writer = writerOver(customers, dialect);
  const number = customerNumber(request.layout);
  const group = ranking.per ? sql`PARTITION BY ${valueOperand(ranking.per, writer)}` : undefined;
  const value = sql`${sorted(ranking.by, writer)} ${raw(ranking.end === "top" ? "DESC" : "ASC")}`;
  const over = (order?: Fragment): Fragment => {
    const sort = order && sql`ORDER BY ${order}`;
    return sql`OVER (${group ?? raw("")}${group && sort ? raw(" ") : raw("")}${sort ?? raw("")})`;
  };
  const place = sql`ROW_NUMBER() ${over(sql`${value}, ${keyOrder(request.layout, dialect)} ASC`)}`;
  const { ranks } = ranking;
  const columns: SelectColumn[] = [
    { sql: number, as: "who" },
    ...(ranks.some(({ withTies }) => !withTies) ? [{ sql: place, as: "place" }] : []),
    ...(ranks.some(({ withTies }) => withTies)
      ? [{ sql: sql`RANK() ${over(value)}`, as: "tied" }]
      : []),
    ...(ranks.some(({ percent }) => percent) ? [{ sql: sql`COUNT(*) ${over()}`, as: "many" }] : []),
  ];
  const alias = steps.names.unique("r");
  const select = writeSelect({
    columns,
    from: customers.from,
    where: eligible(ranking.by, ranking.among, writer),
  });
  const from = steps.add(select, { wish: "ranking", alias });
  return {
    join: sql`LEFT JOIN ${from} ON ${name(alias, "who")} = ${number}`,
    columns: ranks.map((rank) => rankColumn(rank, alias, { writer, steps })),
  };
}

function eligible(value: Value, among: Cond | undefined, writer: Writer): Fragment[] {
  const isKnown = sql`${valueOperand(value, writer)} IS NOT NULL`;
  return among ? [isKnown, wrapped(writer.cond(among), binding.test)] : [isKnown];
}

/** What values are sorted by. */
function sorted(value: Value, writer: Writer): Fragment {
  const { texts } = writer.dialect;
  const column = valueOperand(value, writer);
  const isText = value.type.kind === "text" || value.type.kind === "enum";
  return isText ? texts.ordered(texts.asText(column)) : column;
}

/** With ties, a customer's place is one more than there are better values. */
function rankColumn(
  rank: Rank,
  alias: string,
  { writer, steps }: { readonly writer: Writer; readonly steps: Steps },
): NodeColumn {
  const place = name(alias, rank.withTies ? "tied" : "place");
  const test = rank.percent
    ? withinShare(rank.count, { before: sql`(${place} - 1)`, of: name(alias, "many") })
    : sql`${place} <= ${writeLiteral(numberLiteral(rank.count), writer.dialect)}`;
  return {
    node: rank,
    sql: neutral(test, true, writer).sql,
    as: steps.names.unique(steps.labels(rank)[0] ?? `in_${rank.end}`),
    read: (column) => atom(column, false),
  };
}

const numberLiteral = (digits: string) =>
  ({ kind: "literal", type: { kind: "number" }, nullable: false, value: digits }) as const;

/**
 * So many are before one that is still within a share, in percent, of all: `before × 100 < share × all` in whole numbers.
 *
 * @throws RangeError unless the share is a decimal of at most 6 places
 */
function withinShare(
  percent: string,
  { before, of }: { readonly before: Fragment; readonly of: Fragment },
): Fragment {
  const { share, whole } = shareOf(percent);
  return sql`${before} * ${raw(whole)} < ${raw(share)} * ${of}`;
}

/** A percentage as a whole number of parts of a whole: 12.5 % as 125 of 1000. */
function shareOf(percent: string): { share: string; whole: string } {
  const [, digits = "", fraction = ""] = /^(\d+)(?:\.(\d+?)0*)?$/u.exec(percent) ?? [];
  if (digits === "" || digits.length > 3 || fraction.length > 6) {
    throw new RangeError(
      `a share must be a percentage of at most 6 decimal places, got ${percent}`,
    );
  }
  const share = `${digits}${fraction}`.replace(/^0+(?=\d)/u, "");
  return { share, whole: `100${"0".repeat(fraction.length)}` };
}

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
