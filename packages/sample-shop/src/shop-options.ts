/** What shop to make. */
export interface ShopOptions {
  /** How many customers have signed up: a whole number, 0 or more. */
  readonly customers: number;
  /** Any text, or a whole number; `42` and `"42"` are the same seed. The same seed makes the same shop. */
  readonly seed: string | number;
  /** The day the shop opens, as `2023-07-01`, which is the default. */
  readonly start?: string;
  /** The last day it tells of, as `2026-06-30`, which is the default. */
  readonly end?: string;
  /**
   * About how many rows the event tables hold for each customer, all together. Purchases, returns, tickets and answers
   * are as they are whatever is asked for; visits and e-mails are thinned or multiplied to make up the number.
   */
  readonly events?: number;
  /** How many customers' rows come in one batch; 1,000 when not given. It changes no row. */
  readonly batchCustomers?: number;
}

/** The first day of a shop that is given none. */
export const FIRST_DAY = "2023-07-01";

/** The last day of a shop that is given none. */
export const LAST_DAY = "2026-06-30";

/** The day as of which a shop with the usual window is looked at: all has happened, and nothing is to come. */
export const AS_OF = "2026-07-01";
