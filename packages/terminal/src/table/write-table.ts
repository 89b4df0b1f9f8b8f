import { writeFile } from "node:fs/promises";
import type { Scalar } from "@satsuma/model";
import { csv } from "../files/csv.ts";
import { tableFormat } from "../files/table-format.ts";
import type { Column } from "./column.ts";

interface WrittenTable<Item> {
  readonly items: readonly Item[];
  readonly columns: readonly Column<Item>[];
}

/** Writes rows to a file: CSV or JSON, by its name. @returns what to tell the user */
export async function writeTable<Item>(path: string, table: WrittenTable<Item>): Promise<string> {
  await writeFile(path, tableText(table, tableFormat(path)));
  const { length } = table.items;
  return `${path}: ${length.toLocaleString("en")} ${length === 1 ? "row" : "rows"}`;
}

/** Rows as a file holds them. */
export function tableText<Item>(
  { items, columns }: WrittenTable<Item>,
  format: ReturnType<typeof tableFormat>,
): string {
  const rows = items.map((item) => columns.map((column) => cell(item, column)));
  const ids = columns.map(({ id }) => id);
  if (format === "csv") return csv([ids, ...rows]);
  const objects = rows.map((row) =>
    Object.fromEntries(row.map((value, i) => [ids[i] ?? "", value])),
  );
  return `${JSON.stringify(objects, undefined, 2)}\n`;
}

/** Numbers as they are, not as they are shown. */
function cell<Item>(item: Item, { align, value, text }: Column<Item>): Scalar {
  const own = align === "right" ? value?.(item) : undefined;
  return own === undefined || typeof own === "string" ? text(item) : own;
}
