import type { Shell } from "../shell/shell.ts";
import { chosenRow } from "./chosen-row.ts";
import type { Column } from "./column.ts";
import type { RowSource } from "./row-source.ts";
import type { TableState } from "./table-state.ts";
import type { TableOptions } from "./table.ts";
import type { Live } from "./use-live.ts";

/** What the commands of a table need: the table as the last frame showed it, and where the user is now. */
export interface TableNow<Item> extends TableOptions<Item> {
  readonly state: Live<TableState>;
  readonly source: RowSource<Item>;
  /** All rows as they are filtered and sorted, where they are all there. */
  readonly list: readonly Item[] | undefined;
  /** The columns that are shown. */
  readonly shown: readonly Column<Item>[];
  /** Rows under the header. */
  readonly height: number;
  /** Which column follows the first. */
  readonly left: number;
  readonly idOf: ((item: Item) => string) | undefined;
  readonly shell: Shell;
}

/** Where the user is now, which may be further than the last frame showed. */
export const rowNow = <Item>({ state, list, source, idOf }: TableNow<Item>): number =>
  chosenRow(state.now(), { list, size: source.size ?? 0, idOf });

/** The chosen item; undefined where there is none, or it is not there yet. */
export const itemNow = <Item>(table: TableNow<Item>): Item | undefined =>
  table.source.at(rowNow(table));

/** The chosen column; the first one where none was chosen or it is hidden. */
export const columnNow = <Item>({ state, shown }: TableNow<Item>): number =>
  Math.max(
    0,
    shown.findIndex(({ id }) => id === state.now().column),
  );
