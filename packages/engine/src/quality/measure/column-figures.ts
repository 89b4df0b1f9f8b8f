import type { Column } from "@satsuma/model";
import { join, raw, sql } from "@satsuma/sql";
import type { Dialect, Fragment } from "@satsuma/sql";
import { at, numberAt } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import type { Oddity } from "../measured.ts";
import { expectedRange, isAmount } from "./expected-range.ts";
import { countWhere } from "../../queries/count-where.ts";
import { isKnown, rowsOfTable } from "./look.ts";
import type { Looked, LookedColumn } from "./look.ts";

/** What one pass over a table tells of a column. */
export interface ColumnFigures {
  readonly known: number;
  /** About how many values there are; absent for kinds that are not counted. */
  readonly distinctAbout?: number;
  readonly low?: string;
  readonly high?: string;
  readonly latest?: string;
  readonly odd: Readonly<Partial<Record<Oddity, number>>>;
}

/** Where the data of all tables ends: what lies after it is in the future. */
export interface DataEnd {
  /** ISO instant. */
  readonly instant: string;
  /** Local day. */
  readonly day: string;
}

/**
 * Looks at all columns of a table in one statement.
 *
 * @param dataEnd absent where there are no events
 * @param wanted measures that are taken; all of them unless given
 */
export async function columnFigures(
  looked: Looked,
  dataEnd: DataEnd | undefined,
  wanted?: readonly Measure[],
): Promise<{ readonly rows: number; readonly columns: readonly ColumnFigures[] }> {
  const { warehouse, columns, work } = looked;
  const measures = columns.map((each) => picked(measuresOf(each, looked, dataEnd), wanted));
  const asked = measures.flatMap((of, i) =>
    Object.entries(of).map(([what, measure]) => sql`${measure} AS ${raw(`m${i}_${what}`)}`),
  );
  const frame = await warehouse.query(
    sql`SELECT ${join([sql`count(*) AS row_count`, ...asked], ", ")} FROM ${rowsOfTable(looked)}`,
    cancel(work),
  );
  const found = measures.map((of, i): ColumnFigures => {
    const number = (what: string): number => numberAt(frame, `m${i}_${what}`);
    const text = (what: string): string | undefined => {
      const value = at(frame, `m${i}_${what}`);
      return value === null ? undefined : String(value);
    };
    const [low, high, latest] = [text("low"), text("high"), text("latest")];
    const odd = rowOddities.flatMap((what) => (number(what) > 0 ? [[what, number(what)]] : []));
    return {
      known: number("known"),
      ...("distinct" in of ? { distinctAbout: number("distinct") } : {}),
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...(latest === undefined ? {} : { latest }),
      odd: Object.fromEntries(odd),
    };
  });
  return { rows: numberAt(frame, "row_count"), columns: found };
}

/** Those that a row alone tells; texts are looked at by value. */
export const rowOddities = ["negative", "zero", "early", "late", "outside", "impossible"] as const;

/** What is told of a column in one aggregate. */
type Measure = "known" | "distinct" | "low" | "high" | "latest" | (typeof rowOddities)[number];

type Measures = Readonly<Partial<Record<Measure, Fragment>>>;

const picked = (measures: Measures, wanted: readonly Measure[] | undefined): Measures =>
  wanted === undefined
    ? measures
    : Object.fromEntries(
        wanted.flatMap((what) => (measures[what] === undefined ? [] : [[what, measures[what]]])),
      );

function measuresOf(
  looked: LookedColumn,
  { time, warehouse: { dialect } }: Looked,
  dataEnd: DataEnd | undefined,
): Measures {
  const { place, column, possible, repeats } = looked;
  const known = isKnown(looked);
  return {
    known: countWhere(known),
    ...(repeats ? { distinct: dialect.distinctAbout(place) } : {}),
    ...(isOrdered(column) && column.personal !== true
      ? { low: sql`min(${place})`, high: sql`max(${place})` }
      : {}),
    ...(time === undefined || !column.nullable
      ? {}
      : { latest: sql`max(CASE WHEN ${known} THEN ${time} END)` }),
    ...numberMeasures(looked, dialect),
    ...dateMeasures(looked, dataEnd, dialect),
    ...(possible === undefined
      ? {}
      : { impossible: countWhere(sql`${known} AND NOT (${possible})`) }),
  };
}

const isOrdered = ({ type }: Column): boolean =>
  ["number", "money", "approx", "date", "annual date", "instant"].includes(type.kind);

function numberMeasures(looked: LookedColumn, { literals }: Dialect): Measures {
  const { name, column, place, longitude } = looked;
  const number = (value: number): Fragment => literals.exact(String(value));
  const outside = (value: Fragment, low: number, high: number): Fragment =>
    sql`(${value} < ${number(low)} OR ${value} > ${number(high)})`;
  if (longitude !== undefined)
    return {
      outside: countWhere(sql`${outside(place, -90, 90)} OR ${outside(longitude, -180, 180)}`),
    };
  if (!["number", "money", "approx"].includes(column.type.kind)) return {};
  const range = expectedRange(name, column);
  return {
    negative: countWhere(sql`${place} < ${number(0)}`),
    ...(isAmount(name, column) ? { zero: countWhere(sql`${place} = ${number(0)}`) } : {}),
    ...(range === undefined ? {} : { outside: countWhere(outside(place, range.low, range.high)) }),
  };
}

function dateMeasures(
  { column: { type }, place, isDated }: LookedColumn,
  dataEnd: DataEnd | undefined,
  { literals }: Dialect,
): Measures {
  if (!isDated || (type.kind !== "date" && type.kind !== "instant")) return {};
  const early = momentAs(type.kind, tooEarly, literals);
  const end = dataEnd && momentAs(type.kind, dataEnd, literals);
  return {
    early: countWhere(sql`${place} < ${early}`),
    ...(end && { late: countWhere(sql`${place} > ${end}`) }),
  };
}

const momentAs = (
  kind: "date" | "instant",
  { day, instant }: DataEnd,
  literals: Dialect["literals"],
): Fragment =>
  kind === "date"
    ? literals.date(day)
    : literals.instant(`${instant.slice(0, 10)} ${timeOf(instant)}`);

/** Customers and their contracts are younger. */
const tooEarly: DataEnd = { day: "1900-01-01", instant: "1900-01-01T00:00:00Z" };

/** `09:30:00.000000` of an ISO instant in UTC. */
function timeOf(instant: string): string {
  const [seconds = "00:00:00", fraction = ""] = instant.slice(11).replace("Z", "").split(".");
  return `${seconds.padEnd(8, ":00")}.${fraction.padEnd(6, "0")}`;
}
