import { useMemo } from "react";
import type { Column } from "./column.ts";
import { localRows } from "./local-rows.ts";
import type { RowOrder, RowSource } from "./row-source.ts";
import { useLive } from "./use-live.ts";

/** Rows as a table reads them. */
interface TableRows<Item> {
  readonly source: RowSource<Item>;
  /** All of them as they are filtered and sorted, where they are all there. */
  readonly list: readonly Item[] | undefined;
}

const asTheyCome: RowOrder = {};

/** Rows wherever they come from. */
export function useRows<Item>(
  name: string,
  items: readonly Item[] | RowSource<Item>,
  columns: readonly Column<Item>[],
): TableRows<Item> {
  const order = useLive(`${name}: order`, asTheyCome);
  const all = isList(items) ? items : none;
  const list = useMemo(() => localRows(all, columns, order.shown), [all, columns, order.shown]);
  if (!isList(items)) return { source: items, list: undefined };
  return {
    list,
    source: {
      size: list.length,
      total: items.length,
      at: (index) => list[index],
      wants: () => {},
      get order() {
        return order.now();
      },
      setOrder: (next) => order.change(() => next),
    },
  };
}

const none: readonly never[] = [];

const isList = <Item>(items: readonly Item[] | RowSource<Item>): items is readonly Item[] =>
  Array.isArray(items);
