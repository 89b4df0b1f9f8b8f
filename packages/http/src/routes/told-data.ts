import type { DataReport, QualityReport, TableReport } from "@satsuma/engine";
import type { Columns } from "@satsuma/model";
import type { Withheld } from "../schemas/withheld.ts";

/** What is known of the data, with its files by their names: where they lie is nobody's business. */
export const withoutFolders = (report: DataReport): DataReport => ({
  ...report,
  tables: report.tables.map((table) => ({
    ...table,
    files: table.files.map(nameOf),
    rejected: table.rejected.map((row) => ({ ...row, file: nameOf(row.file) })),
  })),
});

const nameOf = (path: string): string => path.split(/[/\\]/u).at(-1) ?? path;

/** What is known of the data without the rows that were rejected, whose reasons tell values, and without values of personal columns. */
export function dataWithoutValues({
  catalogue,
  tables,
  customers,
}: DataReport): DataReport & Withheld {
  const { attributes, key } = catalogue.customer;
  return {
    customers,
    tables: tables.map((table) => ({ ...table, rejected: [] })),
    catalogue: {
      ...catalogue,
      customer: { key, attributes: withoutPersonalValues(attributes, key.name) },
      events: Object.fromEntries(
        Object.entries(catalogue.events).map(([event, table]) => [
          event,
          { ...table, fields: withoutPersonalValues(table.fields, whoseRows(event, tables)) },
        ]),
      ),
    },
    withheld: ["tables.rejected", "values of personal columns"],
  };
}

/** Keys of customers are as personal as what is marked so. */
const withoutPersonalValues = (columns: Columns, key: string | undefined): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      if (column.personal !== true && name !== key) return [name, column];
      const { observed: _observed, range: _range, ...rest } = column;
      return [name, rest];
    }),
  );

/** How good the data is without values of the columns that say whose rows they are. */
export const qualityWithoutKeys = (
  report: QualityReport,
  { tables }: DataReport,
): QualityReport => ({
  ...report,
  tables: report.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      if (column.name !== whoseRows(table.name, tables)) return column;
      const { frequent: _frequent, low: _low, high: _high, ...rest } = column;
      return rest;
    }),
  })),
});

const whoseRows = (table: string, tables: readonly TableReport[]): string | undefined =>
  tables.find(({ name }) => name === table)?.customer;
