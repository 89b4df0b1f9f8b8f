import type { Cond, Value } from "@satsuma/ir";
import type { Layout } from "./layout.ts";

/** One column of a scan's result. */
export type Output =
  | { readonly name: string; readonly kind: "cond"; readonly cond: Cond }
  | { readonly name: string; readonly kind: "value"; readonly value: Value };

/**
 * What is to be computed of every customer, in one pass over each table. A restriction to some customers never changes what comes
 * out for them: ranks and percentiles are about all customers whatever the restriction, and what they need is read of everyone.
 */
export interface ScanRequest {
  readonly layout: Layout;
  /** Resolved trees only: no window but bounds, no trait, feature, moment or ago. */
  readonly outputs: readonly Output[];
  /** ISO instant in UTC. Events at or after it do not exist. */
  readonly asOf: string;
  /** Only customers for whom this holds get a row. */
  readonly among?: Cond;
  /** Only customers numbered `from` to below `to`. Needs a layout with ordinals. */
  readonly range?: { readonly from: number; readonly to: number };
  /** Only the customer with this key. */
  readonly customer?: string;
}
