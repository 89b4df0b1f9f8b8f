import { isCond, resolver } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { compileRow } from "@satsuma/sql";
import type { Dialect, Fragment } from "@satsuma/sql";

/** What an expression over a row is written for. */
export interface RowTarget {
  readonly dialect: Dialect;
  readonly basics: Pick<Catalogue, "timezone" | "weekStart">;
}

/** Expressions over rows know no as-of: any will do. */
const anyInstant = "2000-01-01T00:00:00Z";

/** A checked expression over one row as SQL; dates of instants are those of the project's zone. */
export function rowSql(
  node: Cond | Value,
  columnOf: Parameters<typeof compileRow>[1],
  { dialect, basics: { timezone, weekStart } }: RowTarget,
): Fragment {
  const resolve = resolver({ asOf: anyInstant, timezone, weekStart });
  const resolved = isCond(node) ? resolve.cond(node) : resolve.value(node);
  return compileRow(resolved, columnOf, dialect);
}
