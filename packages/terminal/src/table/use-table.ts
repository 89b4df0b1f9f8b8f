import { useEffect, useMemo } from "react";
import { useInner } from "../shell/inner.ts";
import { asciiGlyphs } from "../shell/frame.ts";
import { useShell } from "../shell/shell.ts";
import type { Row } from "../view/row.ts";
import { layOutColumns } from "./lay-out-columns.ts";
import { chosenRow } from "./chosen-row.ts";
import { shownColumns } from "./shown-columns.ts";
import { sortMarks } from "./sort-marks.ts";
import { tableHandlers } from "./table-handlers.ts";
import { tableNote } from "./table-note.ts";
import { tableRows } from "./table-rows.ts";
import { atTheStart, topFor } from "./table-state.ts";
import type { Table, TableOptions } from "./table.ts";
import { useLive } from "./use-live.ts";
import { useRows } from "./use-rows.ts";

/**
 * A table that shows a part of its rows and columns, and the commands that move, sort, filter and export it. Cost: the rows that are on
 * the screen; where all rows are given, filtering and sorting them where that changes.
 */
export function useTable<Item>(options: TableOptions<Item>): Table<Item> {
  const { name, columns, items, area } = options;
  const shell = useShell();
  const { glyphs } = useInner();
  const state = useLive(
    `${name}: table`,
    options.at === undefined ? atTheStart : { ...atTheStart, id: options.at },
  );
  const shown = useMemo(
    () => shownColumns(columns, state.shown.columns),
    [columns, state.shown.columns],
  );
  const { source, list } = useRows(name, items, columns);
  const idOf = options.id ?? columns[0]?.text;
  const size = source.size ?? 0;
  const height = Math.max(0, area.height - 1);
  const row = chosenRow(state.shown, { list, size, idOf });
  const top = topFor({ top: state.shown.top, row }, { height, size });
  useEffect(() => {
    source.shows?.(shown.map(({ id }) => id));
    source.wants(top, top + height);
  });
  const chosenColumn = Math.max(
    0,
    shown.findIndex(({ id }) => id === state.shown.column),
  );
  const layout = layOutColumns(shown, {
    width: area.width,
    left: state.shown.left,
    chosen: chosenColumn,
  });
  const rows = tableRows({
    layout,
    source,
    top,
    height,
    row,
    column: shown[chosenColumn]?.id,
    marks: sortMarks(glyphs === asciiGlyphs),
  });
  const now = { ...options, state, source, list, shown, height, left: layout.left, idOf, shell };
  return {
    rows: source.size === 0 ? [...rows, ...emptyRows(options.empty, source.order.filter)] : rows,
    note: tableNote(source, row),
    chosen: source.at(row),
    does: tableHandlers(now),
  };
}

const emptyRows = (empty = "Nothing is here.", filter = ""): readonly Row[] =>
  filter === ""
    ? empty.split("\n").map((text) => [{ text, role: "dim" } as const])
    : [[{ text: "No row contains this: / changes the filter.", role: "dim" }]];
