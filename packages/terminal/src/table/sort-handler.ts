import type { RowOrder } from "./row-source.ts";
import { columnNow } from "./table-now.ts";
import type { TableNow } from "./table-now.ts";

/** Sorts by the chosen column, or the one whose header was clicked: rising, falling, as it was. The first rows are shown then. */
export const sortHandler =
  <Item>(table: TableNow<Item>) =>
  (clicked?: string): void => {
    const { source, state, shown } = table;
    const column = clicked ?? shown[columnNow(table)]?.id;
    if (column === undefined) return;
    source.setOrder(nextOrder(source.order, column));
    state.change(({ id: _id, ...before }) => ({ ...before, column, row: 0, top: 0 }));
  };

/** Rising, falling, as it was; the filter stays. */
function nextOrder(
  { column: sorted, isFalling = false, filter }: RowOrder,
  column: string,
): RowOrder {
  const filtered = filter === undefined ? {} : { filter };
  if (sorted !== column) return { column, ...filtered };
  return isFalling ? filtered : { column, isFalling: true, ...filtered };
}
