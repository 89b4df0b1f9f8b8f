import { createHash } from "node:crypto";
import type { SampleOptions } from "../../fit-input.ts";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import { groupBy } from "./group-by.ts";

/**
 * Rows as `FitInput.sample` says, by key and cut-off. A row's lot is the MD5, in hexadecimal, of `seed:key:cut-off`; the
 * lowest lots are drawn. With strata, each row is numbered within its stratum by lot, and the lowest numbers are drawn,
 * equal numbers by lot: strata get as many rows as each other, give or take one, or all they have. Unknown is a stratum too.
 *
 * @throws RangeError when `rows` is not a whole number from 0
 */
export function sampleOf<Row extends CustomerRow & { readonly cutOff: number }>(
  rows: readonly Row[],
  { rows: size, seed, stratify }: SampleOptions,
): Row[] {
  if (!Number.isInteger(size) || size < 0) {
    throw new RangeError(`rows must be a whole number from 0, got ${size}`);
  }
  const places = new Map(rows.map((row, i) => [row, i]));
  const strata = stratify === undefined ? [{ rows }] : groupBy(rows, [stratify]);
  return strata
    .flatMap((stratum) => numbered(stratum.rows, seed))
    .toSorted((a, b) => a.number - b.number || compareLots(a, b))
    .slice(0, size)
    .map(({ row }) => row)
    .toSorted((a, b) => places.get(a)! - places.get(b)!);
}

function numbered<Row extends CustomerRow & { readonly cutOff: number }>(
  rows: readonly Row[],
  seed: string,
) {
  return rows
    .map((row) => ({ row, lot: lotOf(row, seed) }))
    .toSorted(compareLots)
    .map((drawn, number) => ({ ...drawn, number }));
}

const lotOf = ({ key, cutOff }: CustomerRow & { readonly cutOff: number }, seed: string): string =>
  createHash("md5")
    .update(`${seed}:${String(key)}:${cutOff}`)
    .digest("hex");

const compareLots = (a: { readonly lot: string }, b: { readonly lot: string }): number =>
  a.lot < b.lot ? -1 : Number(a.lot > b.lot);
