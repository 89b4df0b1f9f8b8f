import { cell } from "@satsuma/model";
import type { Column, ColumnValues, Scalar, ValueType } from "@satsuma/model";

/** What is wrong with the values of a column: its length, unknowns where there are none, values that are not of its type. */
export function columnFaults(
  what: string,
  declared: Column,
  values: ColumnValues | undefined,
  length: number,
): string[] {
  if (values === undefined) return [];
  const found = lengthOf(values);
  if (found !== length) return [`${what} has ${found} values for ${length} rows`];
  const scalars = Array.from({ length }, (_, i) => cell(values, i));
  const bad = scalars.find((scalar) => !fits(scalar, declared));
  return bad === undefined
    ? []
    : [`${what} holds ${JSON.stringify(bad)}, which is no ${describe(declared)}`];
}

function lengthOf(values: ColumnValues): number {
  return values.kind === "codes" ? values.codes.length : values.values.length;
}

const fits = (scalar: Scalar, column: Column): boolean =>
  scalar === null ? column.nullable : isOfType(scalar, column.type) && isInRange(scalar, column);

function isOfType(scalar: Scalar, type: ValueType): boolean {
  switch (type.kind) {
    case "number":
    case "money":
    case "approx":
      return isNumeric(scalar);
    case "enum":
      return typeof scalar === "string" && type.values.includes(scalar);
    case "yes/no":
      return typeof scalar === "boolean";
    case "date":
    case "annual date":
      return typeof scalar === "string" && /^\d{4}-\d\d-\d\d$/u.test(scalar);
    case "instant":
      return typeof scalar === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(scalar);
    case "list":
      return Array.isArray(scalar) && scalar.every((item: Scalar) => isOfType(item, type.of));
    case "text":
    case "duration":
    case "point":
      return typeof scalar === "string";
  }
}

const isNumeric = (scalar: Scalar): boolean =>
  typeof scalar === "number"
    ? Number.isFinite(scalar)
    : typeof scalar === "string" && /^-?\d+(?:\.\d+)?$/u.test(scalar);

const isInRange = (scalar: Scalar, { range, type }: Column): boolean =>
  range === undefined || !["number", "money", "approx"].includes(type.kind)
    ? true
    : Number(range.low) <= Number(scalar) && Number(scalar) <= Number(range.high);

const describe = ({ type, nullable, range }: Column): string =>
  [
    nullable ? type.kind : `known ${type.kind}`,
    range === undefined ? "" : ` from ${range.low} to ${range.high}`,
    type.kind === "enum" ? ` of ${type.values.join(", ")}` : "",
  ].join("");
