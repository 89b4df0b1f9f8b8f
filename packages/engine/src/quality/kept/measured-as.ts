import { createHash } from "node:crypto";
import { typeName } from "@satsuma/model";
import type { Catalogue } from "@satsuma/model";
import type { Looked, LookedColumn } from "../measure/look.ts";

/** Changes when tables are measured otherwise than before: what was kept is of no use then. */
const measuringFormat = 1;

/** What decides how a table is measured, in few letters. @param reading how the config reads it */
export function measuredAs(
  { columns, time, table, warehouse: { dialect } }: Looked,
  reading: string,
  { timezone, weekStart, currency }: Catalogue,
): string {
  const basics = [measuringFormat, dialect.name, timezone, weekStart, currency];
  const parts = [...basics, reading, table, time, columns.map(partsOf)];
  return createHash("sha256").update(JSON.stringify(parts, withLarge)).digest("hex");
}

/** Not what was observed of it, which added rows may change. */
const partsOf = ({ column, ...looked }: LookedColumn) => {
  const { type, nullable, unit, scale, personal } = column;
  return { ...looked, type: typeName(type), nullable, unit, scale, personal };
};

/** Large numbers within SQL are no JSON. */
const withLarge = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? `${value}n` : value;
