import type { Json } from "@duckdb/node-api";
import { duckdb } from "@satsuma/sql";
import { Database } from "../database.ts";
import type { Engine, EngineColumn, EngineKind, PlainCell, PlainRow } from "./engine.ts";
import { plainDigits, plainInstant } from "./plain-cells.ts";
import { cellText, loadScript, quotedName, quotedText, widthOf } from "./tables.ts";
import type { TableWriter } from "./tables.ts";

/** DuckDB in memory. */
export const duckdbEngine: EngineKind = {
  name: "duckdb",
  title: "DuckDB",
  dialect: duckdb,
  open: async () => duckdbOver(await Database.open()),
};

const duckdbOver = (database: Database): Engine => ({
  name: "duckdb",
  dialect: duckdb,
  execute: (script) => database.execute(script),
  run: async (statement) => {
    const rows = await database.run(statement);
    return rows.map(plainRow);
  },
  load: (tables) => database.execute(loadScript(tables, writer).join(";\n")),
  close: async () => database.close(),
});

const plainRow = (row: Readonly<Record<string, Json>>): PlainRow =>
  Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, plainCell(cell)]));

/** Decimals, wide whole numbers and times come as text already; whole numbers that a double holds do not. */
function plainCell(cell: Json): PlainCell {
  if (Array.isArray(cell)) return cell.map(plainCell);
  if (typeof cell === "object" && cell !== null) throw new TypeError("a cell must be plain");
  if (typeof cell !== "string") return cell;
  if (/^-?\d+(?:\.\d+)?$/u.test(cell)) return plainDigits(cell);
  return /^\d{4,}-\d\d-\d\d \d\d:/u.test(cell) ? plainInstant(cell) : cell;
}

const writer: TableWriter = {
  quote: quotedName,
  type: typeOf,
  cell: (cell, column) => {
    if (cell === null) return "NULL";
    if (Array.isArray(cell)) return `[${cell.map(item).join(", ")}]`;
    return typeof cell === "boolean" ? String(cell) : quotedText(cellText(cell, column));
  },
  schema: (name) => `CREATE SCHEMA IF NOT EXISTS ${name}`,
  ending: "",
};

const item = (cell: PlainCell): string => (cell === null ? "NULL" : quotedText(String(cell)));

/** The smallest type that holds the cells, as the warehouse chooses it. */
function typeOf({ kind, scale = 0, values }: EngineColumn, cells: readonly PlainCell[]): string {
  switch (kind) {
    case "number":
    case "money":
      return `DECIMAL(${widthOf(cells, scale)}, ${scale})`;
    case "approx":
      return "DOUBLE";
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
      return values && values.length > 0
        ? `ENUM (${values.map(quotedText).join(", ")})`
        : "VARCHAR";
  }
}
