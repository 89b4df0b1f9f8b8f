import { rangeSize } from "@satsuma/sql";
import type { Output, ScanRequest } from "@satsuma/sql";
import type { Session } from "./session.ts";

/** A stretch of customers; undefined stands for all of them at once. */
export type Range = ScanRequest["range"];

/**
 * The stretches a scan is cut into so that its memory does not grow with the number of customers. One statement runs over each
 * in turn; every event is still read once.
 */
export function ranges(
  { data: { customers }, layout, until, customersAtOnce }: Session,
  outputs: readonly Output[],
): Range[] {
  if (layout.customers.ordinal === undefined || customers === 0) return [undefined];
  const size = customersAtOnce ?? rangeSize({ layout, outputs, asOf: until });
  return Array.from({ length: Math.ceil(customers / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(customers, (i + 1) * size),
  }));
}
