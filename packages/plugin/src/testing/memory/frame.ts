import type { ColumnValues, Frame, Scalar, ValueType } from "@satsuma/model";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import type { MemoryCustomers, MemoryRow } from "./customers.ts";

/** Some customers as a score sees them: a column for each feature, and `customer`. */
export const featureFrame = ({ types }: MemoryCustomers, rows: readonly CustomerRow[]): Frame => ({
  length: rows.length,
  columns: {
    ...columnsOf(
      rows.map(({ features }) => features),
      types,
    ),
    customer: keysOf(rows),
  },
});

/** Some customers as a fit sees them in samples and streams: also the outcomes, and `cut_off` where there are any. */
export function learningFrame(customers: MemoryCustomers, rows: readonly MemoryRow[]): Frame {
  const { columns, length } = featureFrame(customers, rows);
  const outcomes = columnsOf(
    rows.map((row) => row.outcomes),
    customers.outcomes,
  );
  const cutOff = { cut_off: numbersOf(rows.map((row) => row.cutOff)) };
  return { length, columns: { ...columns, ...outcomes, ...(customers.hasCutOffs && cutOff) } };
}

/** A column for each type. */
export const columnsOf = (
  rows: readonly Readonly<Record<string, Scalar>>[],
  types: Readonly<Record<string, ValueType>>,
): Readonly<Record<string, ColumnValues>> =>
  Object.fromEntries(
    Object.entries(types).map(([name, type]) => [
      name,
      columnOf(
        rows.map((row) => row[name] ?? null),
        type,
      ),
    ]),
  );

const keysOf = (rows: readonly CustomerRow[]): ColumnValues => ({
  kind: "values",
  values: rows.map(({ key }) => key),
});

/** Numbers as `numbers`, texts as `codes`, all else as plain values. */
function columnOf(values: readonly Scalar[], type: ValueType): ColumnValues {
  switch (type.kind) {
    case "number":
    case "money":
    case "approx":
      return numbersOf(values);
    case "text":
    case "enum":
      return codesOf(values);
    default:
      return { kind: "values", values };
  }
}

/** Numbers, or decimal text, as doubles. */
export const numbersOf = (values: readonly Scalar[]): ColumnValues => ({
  kind: "numbers",
  values: Float64Array.from(values, (value) => (value === null ? NaN : Number(value))),
});

function codesOf(values: readonly Scalar[]): ColumnValues {
  const dictionary = [...new Set(values.filter((value) => typeof value === "string"))];
  const codes = new Map<Scalar, number>(dictionary.map((word, code) => [word, code]));
  return {
    kind: "codes",
    codes: Int32Array.from(values, (value) => codes.get(value) ?? -1),
    dictionary,
  };
}
