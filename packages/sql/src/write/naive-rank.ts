import type { Cond, Value } from "@satsuma/ir";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Percentile, Rank } from "../plan/plan.ts";
import { customerKey, whereAll } from "./naive-scope.ts";
import type { Scope } from "./naive-scope.ts";
import { writeLiteral } from "./literal.ts";
import { atom, test } from "./written.ts";
import type { Written } from "./written.ts";

interface Ranked {
  readonly joins: readonly Fragment[];
  readonly column: Written;
}

/** A customer is in the first so many when fewer than so many of their group are before them. */
export function rankColumn(rank: Rank, scope: Scope): Ranked {
  const population = populationOf(rank.by, rank, scope);
  const [alias, own, other] = [scope.alias("r"), scope.alias("r"), scope.alias("r")];
  const isOneBefore = isBefore(rank, own, other, scope);
  const counted = sql`SELECT ${name(own, "who")} AS ${name("who")}, SUM(CASE WHEN ${isOneBefore} THEN 1 ELSE 0 END) AS ${name("ahead")}, COUNT(*) AS ${name("many")}
FROM ${population} AS ${name(own)}
CROSS JOIN ${population} AS ${name(other)}${whereAll([sameGroup(own, other)])}
GROUP BY ${name(own, "who")}`;
  const number = decimal(rank.count, scope);
  const ahead = name(alias, "ahead");
  const within = rank.percent
    ? sql`${ahead} * 100 < ${number} * ${name(alias, "many")}`
    : sql`${ahead} < ${number}`;
  return {
    joins: [
      sql`LEFT JOIN (\n${counted}\n) AS ${name(alias)} ON ${name(alias, "who")} = ${customerKey(scope)}`,
    ],
    column: test(scope.dialect.isTrue(within)),
  };
}

/** Everyone whose value is known and for whom `among` holds, with their group. */
function populationOf(
  by: Value,
  { per, among }: { readonly per?: Value; readonly among?: Cond },
  scope: Scope,
): Fragment {
  const roots = [by, per, among].filter((root) => root !== undefined);
  const { from, writer } = scope.customersWith(roots, scope);
  const { texts } = scope.dialect;
  const asSorted = (value: Value): Fragment => {
    const written = writer.value(value).sql;
    return isText(value) ? texts.ordered(texts.asText(written)) : written;
  };
  const columns = [
    sql`${customerKey(scope)} AS ${name("who")}`,
    sql`${asSorted(by)} AS ${name("worth")}`,
    sql`${per ? writer.value(per).sql : raw("0")} AS ${name("team")}`,
  ];
  const where = [
    sql`(${writer.value(by).sql}) IS NOT NULL`,
    ...(among ? [writer.cond(among).sql] : []),
  ];
  return sql`(\nSELECT ${join(columns, ", ")}\nFROM ${from}${whereAll(where)}\n)`;
}

const isText = ({ type }: Value): boolean => type.kind === "text" || type.kind === "enum";

/** Unknown is a group like any other. */
function sameGroup(own: string, other: string): Fragment {
  const [left, right] = [name(own, "team"), name(other, "team")];
  return sql`${left} = ${right} OR (${left} IS NULL AND ${right} IS NULL)`;
}

/** The other is better; or, unless ties count, as good with a smaller key. */
function isBefore(rank: Rank, own: string, other: string, { dialect, request }: Scope): Fragment {
  const sign = raw(rank.end === "top" ? ">" : "<");
  const [worth, others] = [name(own, "worth"), name(other, "worth")];
  const better = sql`${others} ${sign} ${worth}`;
  if (rank.withTies) return better;
  const { ordered, asText } = dialect.texts;
  const keyOf = (alias: string): Fragment =>
    request.layout.customers.keyIs === "number"
      ? name(alias, "who")
      : ordered(asText(name(alias, "who")));
  return sql`${better} OR (${others} = ${worth} AND ${keyOf(other)} < ${keyOf(own)})`;
}

/** The smallest value that enough values are at or below. */
export function percentileColumn({ of, rank, among }: Percentile, scope: Scope): Ranked {
  const population = populationOf(of, among ? { among } : {}, scope);
  const [one, other, all] = [scope.alias("v"), scope.alias("v"), scope.alias("v")];
  const atOrBelow = sql`(SELECT COUNT(*) FROM ${population} AS ${name(other)} WHERE ${name(other, "worth")} <= ${name(one, "worth")})`;
  const number = sql`(SELECT COUNT(*) FROM ${population} AS ${name(all)})`;
  const isEnough = sql`${atOrBelow} * 100 >= ${decimal(rank, scope)} * ${number}`;
  const smallest = sql`(SELECT MIN(${name(one, "worth")}) FROM ${population} AS ${name(one)} WHERE ${isEnough})`;
  return { joins: [], column: atom(smallest, true) };
}

const decimal = (digits: string, { dialect }: Scope): Fragment =>
  writeLiteral(
    { kind: "literal", type: { kind: "number" }, nullable: false, value: digits },
    dialect,
  );
