import type { Handlers } from "../shell/handlers.ts";
import type { Rect } from "../view/rect.ts";
import type { Row } from "../view/row.ts";
import type { Column } from "./column.ts";
import type { RowSource } from "./row-source.ts";

/** What a table is made of: `useTable`. */
export interface TableOptions<Item> {
  /** Unique on the screen: what was chosen, sorted and hidden is kept by it. */
  readonly name: string;
  readonly columns: readonly Column<Item>[];
  /** All rows, or a source that fetches them. */
  readonly items: readonly Item[] | RowSource<Item>;
  /** What an item is known by, so that it stays chosen when it moves; the text of its first column unless given. */
  readonly id?: (item: Item) => string;
  /** What is chosen at first, by what it is known by; the first row unless given. */
  readonly at?: string | undefined;
  /** Inside of its pane. */
  readonly area: Rect;
  /** On enter, or a click on the row that is chosen. */
  readonly open?: (item: Item) => void;
  /** Shown where there are no rows: why, and what to do. */
  readonly empty?: string;
  /** The name that is offered when it is exported; its own name as CSV unless given. */
  readonly fileName?: string;
  /** Writes all rows, with the columns of some ids, in place of the usual export. @returns what to tell the user */
  readonly exported?: (path: string, columns: readonly string[]) => Promise<string>;
}

/** A table as a pane shows it. */
export interface Table<Item> {
  readonly rows: readonly Row[];
  /** For the groups `scroll` and `table`. */
  readonly does: Handlers;
  /** For the note of the pane: `12 of 4,338`, and how it is filtered and sorted. */
  readonly note: string;
  /** The row the user is on. */
  readonly chosen: Item | undefined;
}
