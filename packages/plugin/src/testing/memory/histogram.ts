import type { Value } from "@satsuma/ir";
import type { HistogramGroup, HistogramOptions } from "../../fit-input.ts";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import { double } from "../evaluate/datum.ts";
import { compileValue } from "../evaluate/value.ts";
import { groupBy } from "./group-by.ts";

/** As `FitInput.histogram` says. @throws RangeError unless the cuts are numbers that rise */
export function histogramOf(
  rows: readonly CustomerRow[],
  value: Value,
  { cuts, by = [] }: HistogramOptions,
): HistogramGroup[] {
  checkCuts(cuts);
  const read = compileValue(value);
  return groupBy(rows, by).map((group) => {
    const counts = Array.from({ length: cuts.length + 1 }, () => 0);
    const data = group.rows.map(read).filter((datum) => datum !== null);
    for (const datum of data) counts[binOf(double(datum), cuts)]! += 1;
    return { by: group.by, counts, unknown: group.rows.length - data.length };
  });
}

function checkCuts(cuts: readonly number[]): void {
  const bad = cuts.find((cut, i) => !Number.isFinite(cut) || !(i === 0 || cut > cuts[i - 1]!));
  if (bad !== undefined) throw new RangeError(`cuts must be numbers that rise, got ${bad}`);
}

/** How many cuts lie below the value. */
function binOf(value: number, cuts: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cuts[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
