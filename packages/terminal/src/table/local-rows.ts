import type { Column } from "./column.ts";
import type { RowOrder } from "./row-source.ts";

/** Rows that are all there, filtered and sorted. Unknown stands last, rising or falling; equal ones stay as they came. */
export function localRows<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  order: RowOrder,
): readonly Item[] {
  return sorted(filtered(items, columns, order.filter), columns, order);
}

function filtered<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  filter = "",
): readonly Item[] {
  const wanted = filter.toLowerCase();
  if (wanted === "") return items;
  return items.filter((item) =>
    columns.some((column) => column.text(item).toLowerCase().includes(wanted)),
  );
}

function sorted<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  { column: id, isFalling = false }: RowOrder,
): readonly Item[] {
  const column = columns.find((each) => each.id === id);
  if (column === undefined) return items;
  const sign = isFalling ? -1 : 1;
  return items
    .map((item) => ({ item, value: valueOf(item, column) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null);
      return sign * compared(a.value, b.value);
    })
    .map(({ item }) => item);
}

function valueOf<Item>(item: Item, column: Column<Item>): number | string | null {
  const value = column.value === undefined ? column.text(item) : column.value(item);
  return typeof value === "number" && Number.isNaN(value) ? null : value;
}

const alphabet = new Intl.Collator("en", { numeric: true });

function compared(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return alphabet.compare(String(a), String(b));
}
