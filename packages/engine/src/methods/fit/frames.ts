import { cell } from "@satsuma/model";
import type { ColumnValues, Frame, Scalar, ValueType } from "@satsuma/model";

/** How a column of a result is called and what it holds. */
export interface FrameColumn {
  /** In the result. */
  readonly column: string;
  /** In the frame. */
  readonly as: string;
  /** Absent for keys, which are plain values whatever they are. */
  readonly type?: ValueType;
}

/** A result as methods see it: numbers as `numbers`, texts as `codes`, all else as plain values. */
export function framed({ length, columns }: Frame, wanted: readonly FrameColumn[]): Frame {
  const entries = wanted.map(({ column, as, type }) => [
    as,
    columnOf(columns[column]!, type, length),
  ]);
  return { length, columns: Object.fromEntries(entries) };
}

/** Values as the column of a frame that holds such. */
export function columnFrom(values: readonly Scalar[], type: ValueType | undefined): ColumnValues {
  switch (kindOf(type)) {
    case "numbers":
      return { kind: "numbers", values: Float64Array.from(values, doubleOf) };
    case "codes":
      return codesFrom(values);
    case "values":
      return { kind: "values", values };
  }
}

const doubleOf = (value: Scalar): number => (value === null ? NaN : Number(value));

function columnOf(column: ColumnValues, type: ValueType | undefined, length: number): ColumnValues {
  if (column.kind === kindOf(type)) return column;
  return columnFrom(
    Array.from({ length }, (_, row) => cell(column, row)),
    type,
  );
}

function kindOf(type: ValueType | undefined): ColumnValues["kind"] {
  if (type === undefined) return "values";
  if (isNumber(type)) return "numbers";
  return isText(type) ? "codes" : "values";
}

/** True for types whose frames hold doubles. */
export const isNumber = ({ kind }: ValueType): boolean =>
  kind === "number" || kind === "money" || kind === "approx";

const isText = ({ kind }: ValueType): boolean => kind === "text" || kind === "enum";

function codesFrom(values: readonly Scalar[]): ColumnValues {
  const codes = new Map<Scalar, number>();
  const dictionary: string[] = [];
  for (const value of values) {
    if (typeof value !== "string" || codes.has(value)) continue;
    codes.set(value, dictionary.length);
    dictionary.push(value);
  }
  return {
    kind: "codes",
    codes: Int32Array.from(values, (value) => codes.get(value) ?? -1),
    dictionary,
  };
}
