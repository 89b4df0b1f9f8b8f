import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/** A query: what is known of whose data changed when, a row a customer, whether it is kept in one row of theirs or in several. */
export const versionsByCustomer = (table: readonly string[]): Fragment =>
  sql`select ordinal, any_value(key) as key, min(since) as since, cast(sum(columns('^(own content|content of .*)$')) % 18446744073709551616 as ubigint),
  max(columns('^(version|own version|version of .*|last of .*)$')) from ${name(...table)} group by ordinal`;
