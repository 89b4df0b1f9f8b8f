import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import type { Fragment } from "../fragment.ts";
import { interner } from "../plan/intern.ts";
import { isCond } from "@satsuma/ir";
import { isNullableSource, sourceColumn } from "./source-column.ts";
import { createWriter } from "./create-writer.ts";
import { writeNode } from "./writer.ts";
import { atom } from "./written.ts";

/**
 * An expression over the fields of one row: a filter of an import, or a field derived from others. A condition is never NULL.
 *
 * @param columnOf the column of a field, by the field's name
 * @throws TypeError for anything that one row does not have: aggregates, attributes, as-of that is not resolved
 */
export function compileRow(
  node: Cond | Value,
  columnOf: (field: string) => Fragment,
  dialect: Dialect,
): Fragment {
  const intern = interner();
  const writer = createWriter(dialect, (part) =>
    part.kind === "field"
      ? atom(sourceColumn(columnOf(part.name), part, dialect), isNullableSource(part))
      : undefined,
  );
  return writeNode(isCond(node) ? intern.cond(node) : intern.value(node), writer).sql;
}
