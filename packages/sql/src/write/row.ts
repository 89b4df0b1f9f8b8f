import { isCond, isValue } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { name } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { interner } from "../plan/intern.ts";
import { isCoordinate } from "../plan/points.ts";
import type { Coordinate } from "../plan/points.ts";
import { createWriter } from "./create-writer.ts";
import { layers } from "./layers.ts";
import { isNullableSource, sourceColumn } from "./source-column.ts";
import { writeNode } from "./writer.ts";
import { atom, operand } from "./written.ts";
import type { Written } from "./written.ts";

/** Writing so much again is better than a name; beyond it expressions that use their parts often would grow without end. */
const mostRepeated = 200;

/**
 * An expression over the fields of one row: a filter of an import, or a field derived from others. A condition is never NULL.
 * It holds together wherever it is put.
 *
 * @param columnOf the column of a field, by the field's name; of a point, that of one of its coordinates
 * @throws TypeError for anything that one row does not have: aggregates, attributes, as-of that is not resolved
 */
export function compileRow(
  node: Cond | Value,
  columnOf: (field: string, coordinate?: Coordinate["coordinate"]) => Fragment,
  dialect: Dialect,
): Fragment {
  const intern = interner();
  const root = isCond(node) ? intern.cond(node) : intern.value(node);
  const made = new Map<Node, Written>();
  const writer = createWriter(dialect, (part) =>
    part.kind === "field"
      ? atom(sourceColumn(columnOf(part.name, axisOf(part)), part, dialect), isNullableSource(part))
      : made.get(part),
  );
  const isField = ({ kind }: Node): boolean => kind === "field";
  const names = layers([root], isField, mostRepeated).flat().filter(isExpression);
  const values = names.map((part, i) => {
    const written = writeNode(part, writer);
    const as = `satsuma ${i + 1}`;
    made.set(part, atom(name(as), written.nullable));
    return { as, sql: written.sql };
  });
  return values.reduceRight(
    (body, value) => dialect.named(value.sql, value.as, body),
    isCond(root) ? dialect.yesNo(operand(writer.cond(root))) : operand(writer.value(root)),
  );
}

const axisOf = (field: Value): Coordinate["coordinate"] | undefined =>
  isCoordinate(field) ? field.coordinate : undefined;

const isExpression = (node: Node): node is Cond | Value => isCond(node) || isValue(node);
