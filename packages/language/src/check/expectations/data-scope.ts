import type { Clock } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import type { Scope } from "../scope.ts";

/** Where test data stand: what is known of names, and the moment `today` and `90 days ago` are about. */
export interface DataScope {
  readonly scope: Scope;
  readonly clock: Clock;
}

/** A column that test data are about, as a message calls it. */
export interface DataColumn {
  readonly name: string;
  readonly column: Column;
  /** True when it is about one item of a list column. */
  readonly isItem?: true;
}
