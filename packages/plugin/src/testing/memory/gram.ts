import type { Value } from "@satsuma/ir";
import type { Gram } from "../../fit-input.ts";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import { double } from "../evaluate/datum.ts";
import type { Datum } from "../evaluate/datum.ts";
import { compileValue } from "../evaluate/value.ts";

/**
 * As `FitInput.gram` says. Two passes, first the means and then the products about them, with compensated sums: what is lost
 * to rounding does not grow with the number of customers.
 *
 * @throws RangeError when a weight is below zero
 * @see Chan, Golub & LeVeque, Algorithms for Computing the Sample Variance, 1983; Neumaier, Rundungsfehleranalyse einiger
 * Verfahren zur Summation endlicher Summen, 1974
 */
export function gramOf(
  rows: readonly CustomerRow[],
  values: readonly Value[],
  weight?: Value,
): Gram {
  const known = knownRows(rows, values, weight);
  const total = sum(known.map((row) => row.weight));
  const means = values.map((_, i) => mean(known, i, total));
  const products = values.map((_, i) => values.map((__, j) => productSum(known, means, i, j)));
  return { count: known.length, weight: total, means, products };
}

interface WeightedRow {
  readonly weight: number;
  readonly values: readonly number[];
}

/** Rows in which all values, and the weight, are known. */
function knownRows(
  rows: readonly CustomerRow[],
  values: readonly Value[],
  weight: Value | undefined,
): WeightedRow[] {
  const readers = values.map(compileValue);
  const readWeight = weight === undefined ? () => 1 : compileValue(weight);
  return rows.flatMap((row) => {
    const found = [readWeight(row), ...readers.map((read) => read(row))];
    if (found.includes(null)) return [];
    const [first = 0, ...others] = found.map(asNumber);
    if (first < 0) throw new RangeError(`a weight must not be below zero, got ${first}`);
    return [{ weight: first, values: others }];
  });
}

const asNumber = (datum: Datum): number =>
  typeof datum === "boolean" ? Number(datum) : double(datum);

/** 0 of nothing, as a sum is. */
const mean = (rows: readonly WeightedRow[], i: number, total: number): number =>
  total === 0 ? 0 : sum(rows.map((row) => row.weight * row.values[i]!)) / total;

const productSum = (
  rows: readonly WeightedRow[],
  means: readonly number[],
  i: number,
  j: number,
): number =>
  sum(
    rows.map(({ weight, values }) => weight * (values[i]! - means[i]!) * (values[j]! - means[j]!)),
  );

function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
