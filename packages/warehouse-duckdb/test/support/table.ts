import type { Column, FileColumn, FileFormat, FileScan, ValueType } from "@satsuma/model";
import { name } from "@satsuma/sql";
import type { ImportField, TableImport, Warehouse } from "@satsuma/sql";
import { sql } from "@satsuma/sql";
import { rowsOf } from "./warehouse.ts";

export const text: ValueType = { kind: "text" };
export const number: ValueType = { kind: "number" };
export const instant: ValueType = { kind: "instant" };
export const date: ValueType = { kind: "date" };

export const csv: Extract<FileFormat, { kind: "csv" }> = {
  kind: "csv",
  delimiter: ",",
  quote: '"',
  encoding: "utf-8",
  header: true,
};

export const column = (type: ValueType): Column => ({ type, nullable: true });

/** A field that is a column of the file as it stands. */
export const field = (of: FileColumn, more: Partial<ImportField> = {}): ImportField => ({
  name: of.name,
  column: column(of.type),
  expression: name(of.name),
  ...more,
});

/** An import of one file that keeps every column; the first says whose row it is. */
export function importOf(
  path: string,
  columns: readonly FileColumn[],
  more: Partial<TableImport> & { readonly format?: FileFormat } = {},
): TableImport {
  const { format = csv, ...rest } = more;
  const from: FileScan = { paths: [path], format, columns };
  return {
    name: "orders",
    from,
    fields: columns.map((one) => field(one)),
    duplicates: "keep",
    customer: columns[0]?.name ?? "",
    ...rest,
  };
}

/** All rows that an import kept, in the order of the file. */
export async function keptRows(warehouse: Warehouse, table = "orders") {
  const frame = await warehouse.query(
    sql`select * exclude ("satsuma$problem", "satsuma$found", "satsuma$left", "satsuma$file") from ${name("satsuma", `import:${table}`)}
    where "satsuma$problem" is null and "satsuma$left" is null order by rowid`,
  );
  return rowsOf(frame);
}
