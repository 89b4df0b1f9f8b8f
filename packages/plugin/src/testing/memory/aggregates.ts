import { addDecimals, decimalNumber, wholeDecimal } from "@satsuma/ir";
import type { Decimal, Value } from "@satsuma/ir";
import type { ColumnValues, Frame, Scalar } from "@satsuma/model";
import type { FitAggregate } from "../../fit-input.ts";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import { compareData, double, isDecimal, writeDatum } from "../evaluate/datum.ts";
import type { Datum } from "../evaluate/datum.ts";
import { compileValue } from "../evaluate/value.ts";
import { numbersOf } from "./frame.ts";
import { groupBy } from "./group-by.ts";
import type { Group } from "./group-by.ts";

/** As `FitInput.aggregate` says. */
export function aggregatesOf(
  rows: readonly CustomerRow[],
  measures: Readonly<Record<string, FitAggregate>>,
  by: readonly Value[] = [],
): Frame {
  const groups = groupBy(rows, by);
  const keys = by.map((_, i): [string, ColumnValues] => [
    `by${i}`,
    { kind: "values", values: groups.map((group) => group.by[i] ?? null) },
  ]);
  const columns = Object.entries(measures).map(([name, measure]): [string, ColumnValues] => [
    name,
    measureColumn(measure, groups),
  ]);
  return { length: groups.length, columns: Object.fromEntries([...keys, ...columns]) };
}

function measureColumn({ fn, of }: FitAggregate, groups: readonly Group[]): ColumnValues {
  const values = groups.map((group) => measure(fn, dataOf(group, of)));
  const isNumeric = fn === "count" || fn === "countDistinct" || fn === "average";
  const isApprox = of?.type.kind === "approx";
  return isNumeric || isApprox ? numbersOf(values) : { kind: "values", values };
}

/** The known values; without an expression one of no meaning for each customer, so that counting counts customers. */
function dataOf({ rows }: Group, of: Value | undefined): NonNullable<Datum>[] {
  if (of === undefined) return rows.map(() => true);
  const read = compileValue(of);
  return rows.map(read).filter((datum) => datum !== null);
}

function measure(fn: FitAggregate["fn"], data: readonly NonNullable<Datum>[]): Scalar {
  switch (fn) {
    case "count":
      return data.length;
    case "countDistinct":
      return distinct(data);
    case "sum":
      return writeDatum(sum(data));
    case "average":
      return data.length === 0 ? null : double(sum(data)) / data.length;
    case "min":
      return writeDatum(data.toSorted(compareData)[0] ?? null);
    case "max":
      return writeDatum(data.toSorted(compareData).at(-1) ?? null);
  }
}

function distinct(data: readonly NonNullable<Datum>[]): number {
  const sorted = data.toSorted(compareData);
  return sorted.filter((datum, i) => i === 0 || compareData(datum, sorted[i - 1]!) !== 0).length;
}

/** Exact numbers exactly; doubles in whole millionths, so that their order does not matter. */
function sum(data: readonly NonNullable<Datum>[]): Datum {
  const total = data.map(exact).reduce(addDecimals, wholeDecimal(0));
  return data.some((datum) => !isDecimal(datum)) ? decimalNumber(total) : total;
}

const exact = (datum: NonNullable<Datum>): Decimal =>
  isDecimal(datum) ? datum : { units: BigInt(Math.floor(double(datum) * 1e6 + 0.5)), scale: 6 };
