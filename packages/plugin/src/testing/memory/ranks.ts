import { decimalText } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import type { RankedValue } from "../../fit-input.ts";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import { compareData, isDecimal, writeDatum } from "../evaluate/datum.ts";
import type { Datum } from "../evaluate/datum.ts";
import { compileValue } from "../evaluate/value.ts";

/** As `FitInput.atRanks` says. */
export function customersAtRanks(
  rows: readonly CustomerRow[],
  value: Value,
  ranks: readonly number[],
): RankedValue[] {
  const read = compileValue(value);
  // Rows are in key order and sorting is stable, so equal values stay in key order.
  const sorted = rows
    .map((row) => ({ key: row.key, datum: read(row) }))
    .filter(({ datum }) => datum !== null)
    .toSorted((a, b) => compareData(a.datum, b.datum));
  return ranks.flatMap((rank) => {
    const customer = sorted[rank - 1];
    return customer === undefined ? [] : { rank, value: exact(customer.datum), key: customer.key };
  });
}

const exact = (datum: Datum) => (isDecimal(datum) ? decimalText(datum) : writeDatum(datum));
