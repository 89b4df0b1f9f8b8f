import { cell } from "@satsuma/model";
import type { Scalar } from "@satsuma/model";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, TablePath } from "@satsuma/sql";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Evaluated } from "../run/evaluated.ts";
import type { SplitBy } from "./compared-names.ts";
import { CrossTable } from "./cross-table.ts";
import { partName } from "./part-labels.ts";

/** What is crossed: customers as they are evaluated, beside their values. */
interface Crossed {
  readonly evaluated: Evaluated;
  /** Columns `one` and `other` where these are values, and `value` where `isValued`. */
  readonly table: TablePath;
  readonly one: SplitBy;
  readonly other: SplitBy;
  readonly isValued: boolean;
}

/** Two segmentations held against each other, customer by customer in the order of their keys, so that sums are the same every time. */
export async function crossCustomers(
  { warehouse, work }: Session,
  asked: Crossed,
): Promise<CrossTable> {
  const { evaluated, table, one, other, isValued } = asked;
  const cross = new CrossTable();
  const value = isValued
    ? sql`CAST(v.value AS double precision)`
    : sql`CAST(NULL AS double precision)`;
  const rows = warehouse.stream(
    sql`SELECT ${labelOf(one, "one", evaluated)} AS one, ${labelOf(other, "other", evaluated)} AS other, ${value} AS value FROM ${name(...evaluated.table)} AS e JOIN ${name(...table)} AS v ON e.key = v.key ORDER BY e.key`,
    cancel(work),
  );
  for await (const { length, columns } of rows)
    for (let row = 0; row < length; row += 1) {
      const worth = cell(columns["value"]!, row);
      cross.add(
        textOf(cell(columns["one"]!, row)),
        textOf(cell(columns["other"]!, row)),
        worth === null ? NaN : Number(worth),
      );
    }
  return cross;
}

const textOf = (value: Scalar): string | null => (value === null ? null : String(value));

/** The name of a tier, or the value as text. */
function labelOf(split: SplitBy, column: "one" | "other", { flags }: Evaluated): Fragment {
  if (split.kind === "value") return sql`CAST(v.${name(column)} AS text)`;
  const cases = split.parts.map(
    (part) => sql`WHEN e.${name(flags.get(part.name)!)} THEN ${partName(split.name, part.name)}`,
  );
  return sql`CASE ${join(cases, " ")} ELSE ${raw("NULL")} END`;
}
