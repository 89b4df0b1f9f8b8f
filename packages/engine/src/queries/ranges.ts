import type { ScanRequest } from "@satsuma/sql";
import type { Session } from "./session.ts";

/** Customers that one statement is run over. */
const rangeSize = 250_000;

/** A stretch of customers; undefined stands for all of them at once. */
export type Range = ScanRequest["range"];

/**
 * The stretches a scan is cut into so that its memory does not grow with the number of customers. One statement runs over each
 * in turn; every event is still read once.
 */
export function ranges({ data: { customers }, layout }: Session): Range[] {
  if (layout.customers.ordinal === undefined || customers === 0) return [undefined];
  return Array.from({ length: Math.ceil(customers / rangeSize) }, (_, i) => ({
    from: i * rangeSize,
    to: Math.min(customers, (i + 1) * rangeSize),
  }));
}
