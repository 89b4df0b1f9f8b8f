import { approx, choose, known } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { SatsumaError } from "@satsuma/model";
import type { Gram } from "@satsuma/plugin";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { numberAt } from "../../queries/read.ts";
import type { Ask } from "./ask.ts";
import { exactSums, readSum } from "./exact-sum.ts";
import type { Addend } from "./exact-sum.ts";

/**
 * Means, and sums of products about them, of the rows in which all values are known: first how large the values are, then their
 * means, then the products about these, each in one reading of the rows.
 *
 * @throws RangeError when a weight is below zero
 * @throws SatsumaError `RUN_OVERFLOW` when a product is beyond all doubles
 * @see Chan, Golub & LeVeque, Algorithms for Computing the Sample Variance, 1983 (two passes)
 */
export async function gram(
  ask: Ask,
  rows: Fragment,
  { values, weight }: { readonly values: readonly Fragment[]; readonly weight?: Fragment },
): Promise<Gram> {
  const known = knownRows(rows, values, weight);
  const spans = await spansOf(ask, known, {
    size: values.length,
    isWeighted: weight !== undefined,
  });
  const { total, means } = await meansOf(ask, known, spans);
  const products = await productsOf(ask, known, { ...spans, means });
  return { count: spans.count, weight: total, means, products };
}

/** A value as a double: yes is 1, no is 0. */
export const asNumber = (value: Value): Value =>
  value.type.kind === "yes/no"
    ? choose([
        { when: { kind: "isYes", value }, value: approx(1) },
        { when: known(value), value: approx(0) },
      ])
    : value;

/** The rows in which all are known: the values as `x0`, `x1`, … and the weight as `w`. */
function knownRows(
  rows: Fragment,
  values: readonly Fragment[],
  weight: Fragment | undefined,
): Fragment {
  const columns = [
    ...values.map((value, i) => sql`CAST(${value} AS double precision) AS ${x(i)}`),
    sql`CAST(${weight ?? sql`1`} AS double precision) AS w`,
  ];
  const tests = [...values.map((_, i) => sql`${x(i)} IS NOT NULL`), sql`w IS NOT NULL`];
  return sql`(SELECT * FROM (SELECT ${join(columns, ", ")} FROM ${rows}) AS f WHERE ${join(tests, " AND ")}) AS k`;
}

const x = (i: number): Fragment => name(`x${i}`);

/** How many rows there are, and between what their values and weights lie. */
interface Spans {
  readonly count: number;
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  readonly largestWeight: number;
  readonly isWeighted: boolean;
}

async function spansOf(
  ask: Ask,
  known: Fragment,
  { size, isWeighted }: { readonly size: number; readonly isWeighted: boolean },
): Promise<Spans> {
  const ends = Array.from({ length: size }, (_, i) => [
    sql`min(${x(i)}) AS ${name(`low${i}`)}`,
    sql`max(${x(i)}) AS ${name(`high${i}`)}`,
  ]).flat();
  const frame = await ask(
    sql`SELECT ${join([sql`count(*) AS n, min(w) AS least, max(w) AS most`, ...ends], ", ")} FROM ${known}`,
  );
  const least = numberAt(frame, "least");
  if (least < 0) throw new RangeError(`a weight must not be below zero, got ${least}`);
  const each = (end: string) => Array.from({ length: size }, (_, i) => numberAt(frame, end + i));
  return {
    count: numberAt(frame, "n"),
    lows: each("low"),
    highs: each("high"),
    largestWeight: numberAt(frame, "most"),
    isWeighted,
  };
}

async function meansOf(
  ask: Ask,
  known: Fragment,
  { count, lows, highs, largestWeight, isWeighted }: Spans,
): Promise<{ readonly total: number; readonly means: readonly number[] }> {
  const addends = lows.map((low, i) => ({
    column: `x${i}`,
    most: finite(largestWeight * larger(low, highs[i]!)),
    rows: count,
    parts: 3 as const,
  }));
  const weights: Addend = { column: "w", most: largestWeight, rows: count, parts: 3 };
  const weighted = lows.map((_, i) => sql`w * ${x(i)} AS ${x(i)}`);
  const exact = exactSums(
    sql`(SELECT ${join([sql`w`, ...weighted], ", ")} FROM ${known}) AS p`,
    isWeighted ? [...addends, weights] : addends,
  );
  if (exact.sums.length === 0) return { total: count, means: [] };
  const frame = await ask(sql`SELECT ${join(exact.sums, ", ")} FROM ${exact.rows}`);
  const total = isWeighted ? readSum(frame, weights) : count;
  return {
    total,
    means: addends.map((addend) => (total === 0 ? 0 : readSum(frame, addend) / total)),
  };
}

/** More sums in one statement take an engine longer to plan than to add up. */
const mostPairs = 100;

async function productsOf(
  ask: Ask,
  known: Fragment,
  { count, lows, highs, largestWeight, means, isWeighted }: Spans & Pick<Gram, "means">,
): Promise<number[][]> {
  const reach = means.map((mean, i) => larger(lows[i]! - mean, highs[i]! - mean));
  const pairs = means.flatMap((_, i) => means.slice(i).map((__, j) => [i, i + j] as const));
  const products = means.map(() => means.map(() => 0));
  const centred = means.map((mean, i) => sql`${x(i)} - ${mean} AS ${x(i)}`);
  const from = sql`(SELECT ${join([sql`w`, ...centred], ", ")} FROM ${known}) AS c`;
  for (let start = 0; start < pairs.length; start += mostPairs) {
    const some = pairs.slice(start, start + mostPairs).map(([i, j]) => ({
      i,
      j,
      addend: {
        column: `p${i}_${j}`,
        most: finite(largestWeight * reach[i]! * reach[j]!),
        rows: count,
        parts: 2 as const,
      },
      product: isWeighted ? sql`w * ${x(i)} * ${x(j)}` : sql`${x(i)} * ${x(j)}`,
    }));
    const columns = some.map(({ product, addend }) => sql`${product} AS ${name(addend.column)}`);
    const exact = exactSums(
      sql`(SELECT ${join(columns, ", ")} FROM ${from}) AS p`,
      some.map(({ addend }) => addend),
    );
    const frame = await ask(sql`SELECT ${join(exact.sums, ", ")} FROM ${exact.rows}`);
    for (const { i, j, addend } of some) products[i]![j] = products[j]![i] = readSum(frame, addend);
  }
  return products;
}

const larger = (a: number, b: number): number => Math.max(Math.abs(a), Math.abs(b));

function finite(size: number): number {
  if (Number.isFinite(size)) return size;
  throw new SatsumaError(
    "RUN_OVERFLOW",
    "the squares of a feature's values are beyond the largest number there is, about 1.8e308",
    { help: "scale the feature in its expression, or leave it out" },
  );
}
