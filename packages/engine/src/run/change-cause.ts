import type { Fragment } from "@satsuma/sql";

/** Why someone entered or left a segment. */
export type ChangeCause =
  /** Nobody was in any segment before. */
  | "first run"
  /** A condition of the rule turned, by what happened since or by time passing. */
  | "condition"
  /** Something became known about the time before the last run, or is not known any more. */
  | "past data"
  /** A score that the rule stands on changed, with its model or with what it reads. */
  | "score"
  /** Where the customer stands among others changed: a rank or a percentile. */
  | "standing"
  | "new customer"
  | "customer gone"
  | "rule changed"
  | "new segment"
  | "segment gone"
  /** Time zone, week start, currency, which column is what, or the type of the customers' keys. */
  | "settings changed"
  /** The run before was one of a version of Satsuma that kept no account of its rules. */
  | "not known";

/** A cause and, where it is one condition of the rule, that condition as it is written. */
export interface Because {
  readonly cause: ChangeCause;
  readonly because?: string;
}

/** Why each customer entered or left one segment. */
export interface Causes {
  /** The place in `of`, over the table of changes (`c`). */
  readonly code: Fragment;
  readonly of: readonly Because[];
  /** True where it is over the table of tests (`t`) too. */
  readonly isAsked: boolean;
}
