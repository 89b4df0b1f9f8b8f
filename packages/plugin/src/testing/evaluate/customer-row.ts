import type { Scalar } from "@satsuma/model";
import type { Datum } from "./datum.ts";

/** What an expression may see of one customer. */
export interface CustomerRow {
  readonly key: Scalar;
  readonly features: Readonly<Record<string, Scalar>>;
}

/** Computes a value of one customer. */
export type Reader = (customer: CustomerRow) => Datum;

/** Tests one customer. */
export type Test = (customer: CustomerRow) => boolean;
