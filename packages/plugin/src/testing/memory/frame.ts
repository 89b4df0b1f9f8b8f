import type { ColumnValues, Frame, Scalar, ValueType } from "@satsuma/model";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import type { MemoryCustomers } from "./customers.ts";

/** Some customers as methods see them in samples and streams: a column for each feature, and `customer`. */
export function featureFrame(customers: MemoryCustomers, rows: readonly CustomerRow[]): Frame {
  const features = Object.entries(customers.types).map(([name, type]) => [
    name,
    columnOf(
      rows.map((row) => row.features[name] ?? null),
      type,
    ),
  ]);
  return {
    length: rows.length,
    columns: {
      ...Object.fromEntries(features),
      customer: { kind: "values", values: rows.map(({ key }) => key) },
    },
  };
}

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
