import type { Batch, Column, TableName } from "@satsuma/sample-shop";

/** The values of every column of every table, over all batches, each in the form a reader would expect. */
export function rowsOf(batches: Iterable<Batch>): Map<TableName, Map<string, unknown[]>> {
  const tables = new Map<TableName, Map<string, unknown[]>>();
  for (const { table, columns } of batches) {
    const known = tables.get(table) ?? new Map<string, unknown[]>();
    tables.set(table, known);
    for (const [name, column] of Object.entries(columns)) {
      known.set(name, [...(known.get(name) ?? []), ...decode(column)]);
    }
  }
  return tables;
}

function decode(column: Column): unknown[] {
  if (column.kind === "text") return [...column.values];
  return Array.from(column.values, (value) =>
    Number.isNaN(value) ? undefined : told(column, value),
  );
}

function told(column: Exclude<Column, { kind: "text" }>, value: number): unknown {
  switch (column.kind) {
    case "choice":
      return column.options[value];
    case "choices":
      return column.options.filter((_, i) => Math.floor(value / 2 ** i) % 2 === 1);
    case "yes-no":
      return value === 1;
    default:
      return value;
  }
}
