import type { Value } from "@satsuma/ir";
import type { ColumnValues, Frame } from "@satsuma/model";
import type { FitAggregate } from "@satsuma/plugin";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { numberAt } from "../../queries/read.ts";
import { grouping } from "./ask.ts";
import type { Ask } from "./ask.ts";
import { exactSums, readSum, sizeOf } from "./exact-sum.ts";
import type { Addend } from "./exact-sum.ts";

/** A measure with the column it is worked out from. */
interface Measure extends FitAggregate {
  readonly name: string;
  /** Of the values. */
  readonly column: string;
  /** Set where doubles are added up. */
  readonly addend?: Addend;
}

/** Aggregates over the rows of a fit, by group. */
export async function aggregate(
  ask: Ask,
  rows: Fragment,
  measures: Readonly<Record<string, FitAggregate>>,
  { by, write }: { readonly by: readonly Value[]; readonly write: (value: Value) => Fragment },
): Promise<Frame> {
  const named = Object.entries(measures).map(([measure, about], i) => ({
    ...about,
    name: measure,
    column: `v${i}`,
  }));
  const values = named.map(
    ({ of, column }) => sql`${of === undefined ? raw("1") : write(of)} AS ${name(column)}`,
  );
  const groups = by.map((value, i) => sql`${write(value)} AS ${name(`by${i}`)}`);
  const inner = sql`(SELECT ${join([...groups, ...values], ", ")} FROM ${rows}) AS f`;
  const sized = await withSizes(ask, inner, named);
  const exact = exactSums(
    inner,
    sized.flatMap(({ addend }) => addend ?? []),
  );
  const columns = by.map((_, i) => name(`by${i}`));
  const outer = join([...columns, ...sized.map(aggregateCall), ...exact.sums], ", ");
  return finished(
    await ask(sql`SELECT ${outer} FROM ${exact.rows} ${grouping(columns)}`),
    sized,
    by.length,
  );
}

const addsDoubles = ({ fn, of }: FitAggregate): boolean =>
  (fn === "sum" || fn === "average") && of?.type.kind === "approx";

async function withSizes(
  ask: Ask,
  inner: Fragment,
  measures: readonly Measure[],
): Promise<readonly Measure[]> {
  const doubles = measures.filter(addsDoubles);
  if (doubles.length === 0) return measures;
  const sizes = doubles.map(({ column }) => sql`${sizeOf(name(column))} AS ${name(column)}`);
  const found = await ask(sql`SELECT ${join([...sizes, sql`count(*) AS n`], ", ")} FROM ${inner}`);
  const rows = numberAt(found, "n");
  return measures.map((measure) =>
    addsDoubles(measure)
      ? {
          ...measure,
          addend: { column: measure.column, most: numberAt(found, measure.column), rows, parts: 3 },
        }
      : measure,
  );
}

/** The measure; of doubles that are added up, how many there are. */
function aggregateCall({ fn, column, addend }: Measure): Fragment {
  const value = name(column);
  return sql`${addend === undefined ? calls[fn](value) : calls.count(value)} AS ${value}`;
}

const calls: Readonly<Record<FitAggregate["fn"], (value: Fragment) => Fragment>> = {
  count: (value) => sql`count(${value})`,
  countDistinct: (value) => sql`count(DISTINCT ${value})`,
  sum: (value) => sql`COALESCE(sum(${value}), 0)`,
  min: (value) => sql`min(${value})`,
  max: (value) => sql`max(${value})`,
  average: (value) => sql`CAST(sum(${value}) AS double precision) / NULLIF(count(${value}), 0)`,
};

/** The result with its columns named as they were asked for, and sums of doubles put together from their parts. */
function finished(frame: Frame, measures: readonly Measure[], groups: number): Frame {
  const by = Array.from({ length: groups }, (_, i): [string, ColumnValues] => [
    `by${i}`,
    frame.columns[`by${i}`]!,
  ]);
  const columns = measures.map((measure): [string, ColumnValues] => [
    measure.name,
    measure.addend === undefined
      ? frame.columns[measure.column]!
      : ofDoubles(frame, measure.fn, measure.addend),
  ]);
  return { length: frame.length, columns: Object.fromEntries([...by, ...columns]) };
}

function ofDoubles(frame: Frame, fn: FitAggregate["fn"], addend: Addend): ColumnValues {
  const values = Float64Array.from({ length: frame.length }, (_, row) => {
    const sum = readSum(frame, addend, row);
    return fn === "sum" ? sum : sum / numberAt(frame, addend.column, row);
  });
  return { kind: "numbers", values };
}
