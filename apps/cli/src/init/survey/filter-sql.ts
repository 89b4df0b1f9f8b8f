import type { Fragment } from "@satsuma/engine";
import { sql, sqlJoin } from "@satsuma/engine";
import type { Filter } from "../filter.ts";
import type { ScratchTable } from "./scratch.ts";

/** The rows that pass all filters, as a condition that is never unknown. */
export function filtersSql(filters: readonly Filter[], table: ScratchTable): Fragment {
  return sqlJoin([sql`true`, ...filters.map((filter) => filterSql(filter, table))], " and ");
}

function filterSql(filter: Filter, { column }: ScratchTable): Fragment {
  const value = column(filter.column);
  switch (filter.kind) {
    case "known":
      return sql`${value} is not null`;
    case "positive":
      return sql`coalesce(${value} > 0, false)`;
    case "noneOf":
      return sql`not coalesce(${value} in (${sqlJoin(
        filter.values.map((each) => sql`${each}`),
        ", ",
      )}), false)`;
  }
}
