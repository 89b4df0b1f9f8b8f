import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { join, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Rank, Ranking } from "../plan/plan.ts";
import type { ScanRequest } from "../scan.ts";
import { keyOrder } from "./customer-columns.ts";
import { writeLiteral } from "./literal.ts";
import type { Writer } from "./writer.ts";
import { valueOperand } from "./writer.ts";
import { binding, wrapped } from "./written.ts";

/** Where a customer stands: alone, with those of the same value, and among how many. */
export interface Places {
  readonly place: Fragment;
  readonly tied: Fragment;
  readonly many: Fragment;
}

/**
 * Where the customers of a ranking stand.
 *
 * @param apart what tells those who are ranked from others, where there are others
 */
export function placesOf(
  { by, per, end }: Ranking,
  apart: readonly Fragment[],
  { request, writer }: { readonly request: ScanRequest; readonly writer: Writer },
): Places {
  const groups = [...apart, ...(per ? [valueOperand(per, writer)] : [])];
  const parts = groups.length > 0 ? [sql`PARTITION BY ${join(groups, ", ")}`] : [];
  const value = sql`${sorted(by, writer)} ${raw(end === "top" ? "DESC" : "ASC")}`;
  const over = (...order: readonly Fragment[]): Fragment =>
    sql`OVER (${join([...parts, ...order.map((of) => sql`ORDER BY ${of}`)], " ")})`;
  const order = sql`${value}, ${keyOrder(request.layout, writer.dialect)} ASC`;
  return {
    place: sql`ROW_NUMBER() ${over(order)}`,
    tied: sql`RANK() ${over(value)}`,
    many: sql`COUNT(*) ${over()}`,
  };
}

/** What holds for those who are ranked: they have a value, and are among those who are meant. */
export function eligible(value: Value, among: Cond | undefined, writer: Writer): Fragment[] {
  const isKnown = sql`${valueOperand(value, writer)} IS NOT NULL`;
  return among ? [isKnown, wrapped(writer.cond(among), binding.test)] : [isKnown];
}

/** What values are sorted by. */
export function sorted(value: Value, writer: Writer): Fragment {
  const { texts } = writer.dialect;
  const column = valueOperand(value, writer);
  const isText = value.type.kind === "text" || value.type.kind === "enum";
  return isText ? texts.ordered(texts.asText(column)) : column;
}

/** The test of a rank. With ties, a customer's place is one more than there are better values. */
export function withinCount(rank: Rank, { place, tied, many }: Places, dialect: Dialect): Fragment {
  const at = rank.withTies ? tied : place;
  return rank.percent
    ? withinShare(rank.count, { before: sql`(${at} - 1)`, of: many })
    : sql`${at} <= ${writeLiteral(numberLiteral(rank.count), dialect)}`;
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
export function shareOf(percent: string): { share: string; whole: string } {
  const [, digits = "", fraction = ""] = /^(\d+)(?:\.(\d+?)0*)?$/u.exec(percent) ?? [];
  if (digits === "" || digits.length > 3 || fraction.length > 6) {
    throw new RangeError(
      `a share must be a percentage of at most 6 decimal places, got ${percent}`,
    );
  }
  const share = `${digits}${fraction}`.replace(/^0+(?=\d)/u, "");
  return { share, whole: `100${"0".repeat(fraction.length)}` };
}
