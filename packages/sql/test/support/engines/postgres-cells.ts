import type { EngineColumn, PlainCell } from "./engine.ts";
import { plainDigits, plainDouble, plainInstant } from "./plain-cells.ts";
import { cellText, quotedName, quotedText, widthOf } from "./tables.ts";
import type { TableWriter } from "./tables.ts";

/** A cell from the text PostgreSQL sends for it. @param type the type's number in the catalogue of types */
export function postgresCell(text: string | null, type: number): PlainCell {
  if (text === null) return null;
  return (readers[type] ?? ((same: string) => same))(text);
}

/** By the numbers that `SELECT oid, typname FROM pg_type` gives. */
const readers: Readonly<Record<number, (text: string) => PlainCell>> = {
  16: (text) => text === "t",
  20: plainDigits,
  21: plainDigits,
  23: plainDigits,
  1700: plainDigits,
  700: plainDouble,
  701: plainDouble,
  1082: (date) => date,
  1114: plainInstant,
  1184: plainInstant,
  1009: listOf,
  1015: listOf,
};

/** The types that are read. */
export const cellTypes: readonly number[] = Object.keys(readers).map(Number);

/** The items of `{a,"b c",NULL}`. */
function listOf(text: string): PlainCell[] {
  const items = text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gsu);
  return [...items].map(([, quoted, bare = ""]) => {
    if (quoted !== undefined) return quoted.replaceAll(/\\(.)/gsu, "$1");
    return bare === "NULL" ? null : bare;
  });
}

/** How PostgreSQL writes tables. */
export const postgresTables: TableWriter = {
  quote: quotedName,
  type: (column, cells, table) =>
    isEnum(column) ? enumName(table, column) : typeOf(column, cells),
  typeScript: (table, column) => {
    if (!isEnum(column)) return [];
    const name = enumName(table, column);
    const values = (column.values ?? []).map(quotedText).join(", ");
    return [`DROP TYPE IF EXISTS ${name}`, `CREATE TYPE ${name} AS ENUM (${values})`];
  },
  cell: (cell, column) => {
    if (cell === null) return "NULL";
    if (Array.isArray(cell)) return `CAST(ARRAY[${cell.map(item).join(", ")}] AS VARCHAR[])`;
    return typeof cell === "boolean" ? String(cell) : quotedText(cellText(cell, column));
  },
  schema: (name) => `CREATE SCHEMA IF NOT EXISTS ${name}`,
  ending: "",
};

const item = (cell: PlainCell): string => (cell === null ? "NULL" : quotedText(String(cell)));

/** Closed lists are types of their own, whose values are at most 63 bytes long. */
const isEnum = ({ values = [] }: EngineColumn): boolean =>
  values.length > 0 && values.every((value) => Buffer.byteLength(value) < 64);

const enumName = (table: readonly string[], { name }: EngineColumn): string =>
  [...table.slice(0, -1), `${table.at(-1) ?? ""} ${name}`].map(quotedName).join(".");

/** The smallest type that holds the cells, so that what does not fit shows. */
function typeOf({ kind, scale = 0 }: EngineColumn, cells: readonly PlainCell[]): string {
  switch (kind) {
    case "number":
    case "money": {
      const width = widthOf(cells, scale);
      if (scale > 0 || width > 18) return `NUMERIC(${width}, ${scale})`;
      return width > 9 ? "BIGINT" : "INTEGER";
    }
    case "approx":
      return "DOUBLE PRECISION";
    case "date":
      return "DATE";
    case "instant":
      return "TIMESTAMP";
    case "yes/no":
      return "BOOLEAN";
    case "list":
      return "VARCHAR[]";
    case "text":
    case "enum":
      return "VARCHAR";
  }
}
