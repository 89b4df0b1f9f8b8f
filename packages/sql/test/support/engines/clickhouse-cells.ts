import type { EngineColumn, PlainCell } from "./engine.ts";
import { plainDigits, plainDouble, plainInstant } from "./plain-cells.ts";
import { cellText, widthOf } from "./tables.ts";
import type { TableWriter } from "./tables.ts";

/** A cell from what ClickHouse writes for it in JSON. @param type as it calls it: `Nullable(Decimal(38, 2))` */
export function clickhouseCell(cell: PlainCell, type: string): PlainCell {
  if (cell === null) return null;
  if (Array.isArray(cell)) return cell.map((one) => clickhouseCell(one, innerOf(type)));
  const plain = /^(?:Nullable|LowCardinality)\(/u.test(type) ? innerOf(type) : type;
  if (plain !== type) return clickhouseCell(cell, plain);
  if (typeof cell === "boolean") return cell;
  const text = String(cell);
  if (/^(?:U?Int|Decimal)/u.test(type)) return plainDigits(text);
  if (type.startsWith("Float")) return plainDouble(text);
  return type.startsWith("DateTime") ? plainInstant(text) : text;
}

const innerOf = (type: string): string => type.replace(/^\w+\(/u, "").replace(/\)$/u, "");

/** How ClickHouse writes tables. Lists cannot be unknown there. */
export const clickhouseTables: TableWriter = {
  quote: quoted("`"),
  type: (column, cells) => {
    const type = typeOf(column, cells);
    if (column.kind === "list" || column.nullable === false) return type;
    return column.values ? `LowCardinality(Nullable(${type}))` : `Nullable(${type})`;
  },
  cell: (cell, column) => {
    if (cell === null) return column.kind === "list" ? "[]" : "NULL";
    if (Array.isArray(cell)) return `[${cell.map(item).join(", ")}]`;
    if (typeof cell === "boolean") return String(cell);
    return column.kind === "approx" ? doubleText(String(cell)) : text(cellText(cell, column));
  },
  schema: (name) => `CREATE DATABASE IF NOT EXISTS ${name} ENGINE = Memory`,
  ending: " ENGINE = Memory",
};

function quoted(quote: string): (text: string) => string {
  return (text) =>
    `${quote}${text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)}${quote}`;
}

const text = quoted("'");
const item = (cell: PlainCell): string => (cell === null ? "NULL" : text(String(cell)));

const doubleText = (value: string): string =>
  value.replace(/infinity/iu, "inf").replace(/nan/iu, "nan");

/** The smallest type that holds the cells, so that what does not fit shows. */
function typeOf({ kind, scale = 0 }: EngineColumn, cells: readonly PlainCell[]): string {
  switch (kind) {
    case "number":
    case "money": {
      const width = widthOf(cells, scale);
      if (scale > 0 || width > 18) return `Decimal(${width}, ${scale})`;
      return width > 9 ? "Int64" : "Int32";
    }
    case "approx":
      return "Float64";
    case "date":
      return "Date32";
    case "instant":
      return "DateTime64(6, 'UTC')";
    case "yes/no":
      return "Bool";
    case "list":
      return "Array(Nullable(String))";
    case "text":
    case "enum":
      return "String";
  }
}
