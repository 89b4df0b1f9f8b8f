/** Settings that change results, each as the dialect takes it to be, so that no profile of a server decides. */
const settings = {
  /** What a LEFT JOIN does not find is unknown, not 0 or an empty text. */
  join_use_nulls: 1,
  /** Unknown is in no list. */
  transform_null_in: 0,
  /** Folds over no rows are what their writers say. */
  aggregate_functions_null_for_empty: 0,
  union_default_mode: "'ALL'",
  /** A cast of unknown is unknown, not an error. */
  cast_keep_nullable: 1,
  /** The least and greatest of several pass over unknown ones. */
  least_greatest_legacy_null_behavior: 0,
  /** Decimals that become too large fail rather than wrap around. */
  decimal_check_overflow: 1,
} as const;

/** What follows SETTINGS. */
export const clickhouseSettings = Object.entries(settings)
  .map(([setting, value]) => `${setting} = ${value}`)
  .join(", ");
