import {
  DuckDBDateValue,
  DuckDBDecimalType,
  DuckDBDecimalValue,
  DuckDBEnumType,
  DuckDBListValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTypeId,
} from "@duckdb/node-api";
import type { DuckDBType, DuckDBValue } from "@duckdb/node-api";
import type { ColumnValues, Scalar } from "@satsuma/model";
import { decimalText } from "./decimal-text.ts";
import { dateText, instantText } from "./time-text.ts";

/** Gathers the values of one column, row after row. */
export interface ColumnBuilder {
  add(value: DuckDBValue): void;
  finish(): ColumnValues;
}

/** The builder for a type: numbers by value, closed lists by code, everything else as plain data. */
export function columnBuilder(type: DuckDBType): ColumnBuilder {
  if (type instanceof DuckDBEnumType) return new CodeBuilder(type.values);
  if (type instanceof DuckDBDecimalType && type.scale > 0) return new PlainBuilder();
  if (type instanceof DuckDBDecimalType || numeric.has(type.typeId)) return new NumberBuilder();
  return new PlainBuilder();
}

const numeric: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
]);

/** Whole numbers and doubles. One whole number beyond 2^53 turns the column into plain values, such numbers as text. */
class NumberBuilder implements ColumnBuilder {
  #values = new Float64Array(2048);
  #length = 0;
  readonly #large = new Map<number, string>();

  add(value: DuckDBValue): void {
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length] = this.#number(value);
    this.#length += 1;
  }

  finish(): ColumnValues {
    const values = this.#values.slice(0, this.#length);
    if (this.#large.size === 0) return { kind: "numbers", values };
    const plain = Array.from(values, (value, i): Scalar => {
      return this.#large.get(i) ?? (Number.isNaN(value) ? null : value);
    });
    return { kind: "values", values: plain };
  }

  #number(value: DuckDBValue): number {
    if (value === null) return Number.NaN;
    if (typeof value === "number") return value;
    const whole = value instanceof DuckDBDecimalValue ? value.value : value;
    if (typeof whole !== "bigint") throw new TypeError(`expected a number, got ${String(value)}`);
    const near = Number(whole);
    if (!Number.isSafeInteger(near)) this.#large.set(this.#length, whole.toString());
    return near;
  }

  #grow(): void {
    const larger = new Float64Array(this.#values.length * 2);
    larger.set(this.#values);
    this.#values = larger;
  }
}

/** Text from a closed list. */
class CodeBuilder implements ColumnBuilder {
  readonly #dictionary: readonly string[];
  readonly #codes = new Map<DuckDBValue, number>();
  readonly #found: number[] = [];

  constructor(dictionary: readonly string[]) {
    this.#dictionary = dictionary;
    dictionary.forEach((value, code) => this.#codes.set(value, code));
  }

  add(value: DuckDBValue): void {
    this.#found.push(this.#codes.get(value) ?? -1);
  }

  finish(): ColumnValues {
    return { kind: "codes", codes: Int32Array.from(this.#found), dictionary: this.#dictionary };
  }
}

class PlainBuilder implements ColumnBuilder {
  readonly #values: Scalar[] = [];

  add(value: DuckDBValue): void {
    this.#values.push(scalar(value));
  }

  finish(): ColumnValues {
    return { kind: "values", values: this.#values };
  }
}

function scalar(value: DuckDBValue): Scalar {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isNaN(value) ? null : value;
  if (typeof value === "bigint") {
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  }
  if (value instanceof DuckDBDecimalValue) return decimalText(value.value, value.scale);
  if (value instanceof DuckDBDateValue) return dateText(value.days);
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) {
    return instantText(value.micros);
  }
  if (value instanceof DuckDBListValue) return value.items.map(scalar);
  return value.toString();
}
