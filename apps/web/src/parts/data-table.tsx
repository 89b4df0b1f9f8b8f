import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_text,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { SortHeader } from "./sort-header.tsx";
import { TableBox } from "./table-box.tsx";

/** A column: what rows are sorted by in it, and what it shows. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly label: string;
  readonly value: (row: Row) => string | number | undefined;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** Left out on narrow screens. */
  readonly isExtra?: boolean;
  /** Names the row to those who hear the table. */
  readonly isHeading?: boolean;
}

interface DataTableProps<Row> {
  /** What the table is of, for those who hear it. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The column it is sorted by at first, largest first; otherwise rows stand as given. */
  readonly sortedBy?: string;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text },
});

/** A table that is sorted by pressing the head of a column. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, sortedBy } = props;
  const helper = createColumnHelper<typeof features, Row>();
  const defined = useMemo(
    () =>
      columns.map((column) =>
        helper.accessor((row): unknown => column.value(row), {
          id: column.name,
          sortUndefined: "last",
        }),
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the helper is the same each time
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: defined,
    data,
    getRowId: rowKey,
    initialState: { sorting: sortedBy === undefined ? [] : [{ id: sortedBy, desc: true }] },
  });
  const sorted = table.getRowModel().rows.map(({ original }) => original);
  const { sorting } = table.state;
  return (
    <TableBox label={label}>
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader
                key={column.name}
                column={column}
                order={orderOf(sorting, column.name)}
                sort={() => table.getColumn(column.name)?.toggleSorting()}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

type Sorting = readonly { readonly id: string; readonly desc: boolean }[];

function orderOf(sorting: Sorting, name: string): "ascending" | "descending" | "none" {
  const found = sorting.find(({ id }) => id === name);
  if (found === undefined) return "none";
  return found.desc ? "descending" : "ascending";
}

interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly TableColumn<Row>[];
}

function TableRow<Row>({ row, columns }: TableRowProps<Row>) {
  return (
    <tr>
      {columns.map(({ name, cell, isNumber, isExtra, isHeading }) => {
        const kind = [isNumber && "number", isExtra && "only-wide"].filter(Boolean).join(" ");
        return isHeading ? (
          <th key={name} scope="row" className={kind}>
            {cell(row)}
          </th>
        ) : (
          <td key={name} className={kind}>
            {cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
