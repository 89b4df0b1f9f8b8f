import type { EngineColumn, EngineTable, PlainCell } from "./engine.ts";

/** How one engine writes tables. */
export interface TableWriter {
  readonly quote: (part: string) => string;
  readonly type: (
    column: EngineColumn,
    cells: readonly PlainCell[],
    table: readonly string[],
  ) => string;
  readonly cell: (cell: PlainCell, column: EngineColumn) => string;
  /** The statement that makes the outermost part of a path. */
  readonly schema: (quoted: string) => string;
  /** The statements that a column's type needs before its table; none where types need nothing. */
  readonly typeScript?: (table: readonly string[], column: EngineColumn) => readonly string[];
  /** What stands after the columns of a table. */
  readonly ending: string;
}

/** The statements that make tables, in order. */
export function loadScript(tables: readonly EngineTable[], writer: TableWriter): string[] {
  const schemas = new Set(tables.flatMap(({ table }) => table.slice(0, -1)));
  return [
    ...[...schemas].map((schema) => writer.schema(writer.quote(schema))),
    ...tables.flatMap((table) => tableScript(table, writer)),
  ];
}

function tableScript({ table, columns, rows }: EngineTable, writer: TableWriter): string[] {
  const path = table.map(writer.quote).join(".");
  const defined = columns.map((column, i) => {
    const cells = rows.map((row) => row[i] ?? null);
    return `${writer.quote(column.name)} ${writer.type(column, cells, table)}`;
  });
  const values = rows.map(
    (row) => `(${columns.map((column, i) => writer.cell(row[i] ?? null, column)).join(", ")})`,
  );
  return [
    `DROP TABLE IF EXISTS ${path}`,
    ...columns.flatMap((column) => writer.typeScript?.(table, column) ?? []),
    `CREATE TABLE ${path} (${defined.join(", ")})${writer.ending}`,
    ...(values.length === 0 ? [] : [`INSERT INTO ${path} VALUES ${values.join(",\n")}`]),
  ];
}

/** How many digits the largest of the cells has, those after the point included. */
export function widthOf(cells: readonly PlainCell[], scale: number): number {
  const digits = cells.map((cell) => {
    const whole =
      String(cell ?? "0")
        .replace("-", "")
        .split(".")[0] ?? "0";
    return (whole === "0" ? 0 : whole.length) + scale;
  });
  return Math.min(38, Math.max(1, scale, ...digits));
}

/** A text as SQL of engines that know no escapes in it. */
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL of the same. */
export const quotedName = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A cell as the text that engines read it from. */
export const cellText = (cell: PlainCell, { kind }: EngineColumn): string =>
  kind === "instant" ? String(cell).replace("T", " ").replace("Z", "") : String(cell);
