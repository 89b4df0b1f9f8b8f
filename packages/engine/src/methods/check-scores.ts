import { cell, typeName } from "@satsuma/model";
import type { ColumnValues, Frame, Scalar, ValueType } from "@satsuma/model";
import type { PlannedMethod } from "./planned-method.ts";
import { family, isRecord, refusal } from "./score-refusal.ts";

/** What a method writes and what it declares are the same columns. @throws SatsumaError `PLUGIN_RESULT` */
export function checkColumns(planned: PlannedMethod, written: readonly string[]): void {
  const declared = Object.keys(planned.columns);
  const problems = [
    ...declared.filter((name) => !written.includes(name)).map((name) => `${name} is missing`),
    ...written.filter((name) => !declared.includes(name)).map((name) => `${name} is not declared`),
  ];
  if (problems.length === 0) return;
  throw refusal(
    planned,
    `the columns of ${planned.instance.name} are not those it declares: ${problems.join(", ")}`,
  );
}

/** Scores in batches are a frame: plugins in plain JavaScript may give anything. @throws SatsumaError `PLUGIN_RESULT` */
export function checkFrame(planned: PlannedMethod, scored: unknown): asserts scored is Frame {
  const columns = isRecord(scored) ? scored["columns"] : undefined;
  if (isRecord(columns) && Object.values(columns).every(isColumn)) return;
  throw refusal(planned, `${planned.instance.name} gave scores that are no frame of columns`);
}

const isColumn = (column: unknown): boolean => {
  if (!isRecord(column)) return false;
  switch (column["kind"]) {
    case "numbers":
      return column["values"] instanceof Float64Array;
    case "codes":
      return column["codes"] instanceof Int32Array && Array.isArray(column["dictionary"]);
    default:
      return column["kind"] === "values" && Array.isArray(column["values"]);
  }
};

/** A batch of scores has a value of the declared type for each customer. @throws SatsumaError `PLUGIN_RESULT` */
export function checkValues(planned: PlannedMethod, scored: Frame, customers: number): void {
  const { name } = planned.instance;
  if (scored.length !== customers)
    throw refusal(planned, `${name} gave ${scored.length} rows for ${customers} customers`);
  for (const [column, { type }] of Object.entries(planned.columns)) {
    const values = scored.columns[column]!;
    const count = values.kind === "codes" ? values.codes.length : values.values.length;
    if (count !== customers)
      throw refusal(
        planned,
        `${name} gave ${count} values of ${column} for ${customers} customers`,
      );
    const wrong = firstWrong(values, type, customers);
    if (wrong !== undefined)
      throw refusal(
        planned,
        `${name} declares ${column} as ${typeName(type)} and gave ${JSON.stringify(wrong)}`,
      );
  }
}

function firstWrong(values: ColumnValues, type: ValueType, length: number): Scalar | undefined {
  for (let row = 0; row < length; row += 1) {
    const value = cell(values, row);
    if (value !== null && !fits(value, type)) return value;
  }
  return undefined;
}

function fits(value: Scalar, type: ValueType): boolean {
  switch (family(type)) {
    case "number":
      return typeof value === "number" ? Number.isFinite(value) : isDecimalText(value);
    case "yes/no":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string" && (type.kind !== "enum" || type.values.includes(value));
    case "list":
      return Array.isArray(value);
    default:
      return typeof value === "string";
  }
}

const isDecimalText = (value: Scalar): boolean =>
  typeof value === "string" && /^-?\d+(?:\.\d+)?$/u.test(value);
