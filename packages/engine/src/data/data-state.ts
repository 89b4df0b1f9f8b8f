import type { Catalogue } from "@satsuma/model";
import type { Layout } from "@satsuma/sql";
import type { MeasuredTable } from "../quality/measured.ts";
import type { TableReport } from "./data-report.ts";

/** What is known of the data that was taken in: plain JSON, kept beside the warehouse so that checking rules need not open it. */
export interface DataState {
  /** Changes with the files, the config's tables and this format. */
  readonly id: string;
  /** Without traits: those come from the plugins of the moment. */
  readonly catalogue: Catalogue;
  readonly layout: Layout;
  readonly tables: readonly TableReport[];
  /** How good each table is, in the order of `tables`. */
  readonly measured: readonly MeasuredTable[];
  readonly customers: number;
  /** True where it has to be taken in again though no file changed: customers who were erased may come back. */
  readonly isOutdated?: true;
}
