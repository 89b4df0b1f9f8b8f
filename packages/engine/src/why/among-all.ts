import { compareText, decimal } from "@satsuma/ir";
import type { Cond, Fact, Value } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import { name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { at, numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { factOf } from "./fact.ts";

/** The table of answers, and whom it is asked about. */
export interface AmongAll {
  readonly table: readonly string[];
  readonly key: Scalar;
  readonly session: Session;
}

/**
 * What a ranking comes to for one customer as long as all others stay as they are: who is as good as the last of them is in.
 * `value` is that of the last other who would be in besides; absent where there are fewer others than places.
 */
export interface LastPlace {
  readonly value?: Fact;
  /** True where an equal value suffices: with ties, or where this customer comes first by key. */
  readonly withEqual: boolean;
  /** True where nobody is in. */
  readonly isNobody: boolean;
}

type Rank = Extract<Cond, { kind: "rank" }>;

/** The last place of a ranking whose values, groups and participants are in columns of the table. */
export async function lastPlaceOf(rank: Rank, column: string, all: AmongAll): Promise<LastPlace> {
  const [by, per, among] = [`${column}_by`, `${column}_per`, `${column}_among`];
  const inGroup = rank.per
    ? sql` AND (o.${name(per)} = m.${name(per)} OR (o.${name(per)} IS NULL AND m.${name(per)} IS NULL))`
    : sql``;
  const takesPart = rank.among ? sql` AND o.${name(among)}` : sql``;
  const others = sql`o.${name(by)} IS NOT NULL${inGroup}${takesPart}`;
  const total = await othersCount(others, all);
  const place = chosenOf(total + 1, rank.count, rank.percent);
  if (place <= 0) return { withEqual: false, isNobody: true };
  const direction = raw(rank.end === "top" ? "DESC" : "ASC");
  const last = await otherAt(sql`o.${name(by)} ${direction}, o.key`, place, others, by, all);
  if (last === undefined) return { withEqual: true, isNobody: false };
  return {
    value: last.value,
    withEqual: rank.withTies || comesFirst(all.key, last.key),
    isNobody: false,
  };
}

/** The others' values beside which a percentile is; those of the others alone where the customer takes no part. */
export interface PercentilePlace {
  readonly below?: Fact;
  readonly above?: Fact;
  readonly without?: Fact;
}

type Percentile = Extract<Value, { kind: "percentile" }>;

/** Where a percentile lies among the values of all others, which are in a column of the table. */
export async function percentilePlaceOf(
  { rank, among }: Percentile,
  column: string,
  all: AmongAll,
): Promise<PercentilePlace> {
  const of = `${column}_of`;
  const takesPart = among ? sql` AND o.${name(`${column}_among`)}` : sql``;
  const others = sql`o.${name(of)} IS NOT NULL${takesPart}`;
  const total = await othersCount(others, all);
  const order = sql`o.${name(of)} ASC, o.key`;
  const valueAt = async (place: number): Promise<Fact | undefined> =>
    place < 1 ? undefined : (await otherAt(order, place, others, of, all))?.value;
  const place = chosenOf(total + 1, rank, true);
  const [below, above] = [await valueAt(place - 1), await valueAt(place)];
  const without = await valueAt(chosenOf(total, rank, true));
  return {
    ...(below !== undefined && { below }),
    ...(above !== undefined && { above }),
    ...(without !== undefined && { without }),
  };
}

/** How many of so many are chosen, a part of a customer being a customer. */
function chosenOf(many: number, count: string, isPercent: boolean): number {
  const { units, scale } = decimal(count);
  const one = 10n ** BigInt(scale) * (isPercent ? 100n : 1n);
  const wanted = (units * (isPercent ? BigInt(many) : 1n) + one - 1n) / one;
  return Number(wanted < BigInt(many) ? wanted : BigInt(many));
}

const fromOthers = ({ table, key }: AmongAll, which: Fragment): Fragment =>
  sql`FROM ${name(...table)} AS o CROSS JOIN (SELECT * FROM ${name(...table)} WHERE CAST(key AS text) = ${String(key)}) AS m WHERE o.key <> m.key AND ${which}`;

async function othersCount(which: Fragment, all: AmongAll): Promise<number> {
  const { warehouse, work } = all.session;
  const frame = await warehouse.query(
    sql`SELECT count(*) AS total ${fromOthers(all, which)}`,
    cancel(work),
  );
  return numberAt(frame, "total");
}

/** The other at a place of an order, counted from 1. */
async function otherAt(
  order: Fragment,
  place: number,
  which: Fragment,
  column: string,
  all: AmongAll,
): Promise<{ readonly key: Scalar; readonly value: Fact } | undefined> {
  const { warehouse, work } = all.session;
  const frame = await warehouse.query(
    sql`SELECT key, value FROM (SELECT o.key AS key, o.${name(column)} AS value, row_number() OVER (ORDER BY ${order}) AS place ${fromOthers(all, which)}) AS ordered WHERE place = ${place}`,
    cancel(work),
  );
  const value = factOf(at(frame, "value"));
  return frame.length === 0 || value === undefined ? undefined : { key: at(frame, "key"), value };
}

/** Numbers by size, texts by code points. */
const comesFirst = (one: Scalar, other: Scalar): boolean =>
  typeof one === "number" && typeof other === "number"
    ? one < other
    : compareText(String(one), String(other)) < 0;
