import type { Handlers } from "../shell/handlers.ts";
import { columnNow } from "./table-now.ts";
import type { TableNow } from "./table-now.ts";
import { moved, without } from "./shown-columns.ts";

/** Moving from column to column, hiding them and changing their order. */
export function columnHandlers<Item>(table: TableNow<Item>): Handlers {
  const { shell, columns } = table;
  return {
    "next-column": () => choose(table, columnNow(table) + 1),
    "previous-column": () => choose(table, columnNow(table) - 1),
    "hide-column": () => hide(table),
    "show-columns": () =>
      arrange(
        table,
        columns.map(({ id }) => id),
      ),
    "column-right": () => move(table, 1),
    "column-left": () => move(table, -1),
    "add-column": () => {
      const hidden = hiddenTitles(table);
      if (hidden.length === 0) return shell.say("all columns are shown");
      shell.ask({
        label: "column to show",
        offers: (typed) => hidden.filter((title) => contains(title, typed)),
        entered: (typed) => add(table, typed),
      });
    },
  };
}

function choose<Item>({ state, shown, left }: TableNow<Item>, wanted: number): void {
  const column = shown[Math.max(0, Math.min(shown.length - 1, wanted))]?.id;
  if (column !== undefined) state.change((before) => ({ ...before, column, left }));
}

function hide<Item>(table: TableNow<Item>): void {
  const { shown, shell } = table;
  const at = columnNow(table);
  const column = shown[at];
  if (column === undefined || shown.length < 2)
    return shell.say("the last column cannot be hidden", "warning");
  const rest = without(shown, at);
  arrange(
    table,
    rest.map(({ id }) => id),
    rest[Math.min(at, rest.length - 1)]?.id,
  );
  shell.say(`${column.title} is hidden: + brings it back`);
}

function move<Item>(table: TableNow<Item>, by: number): void {
  const { shown } = table;
  const at = columnNow(table);
  arrange(
    table,
    moved(shown, at, at + by).map(({ id }) => id),
    shown[at]?.id,
  );
}

const hiddenTitles = <Item>({ columns, shown }: TableNow<Item>): readonly string[] =>
  columns.filter((column) => !shown.includes(column)).map(({ title }) => title);

const contains = (title: string, typed: string): boolean =>
  title.toLowerCase().includes(typed.trim().toLowerCase());

/** Behind the chosen one. */
function add<Item>(table: TableNow<Item>, typed: string): void {
  const { columns, shown, shell } = table;
  if (typed.trim() === "") return;
  const hidden = columns.filter((column) => !shown.includes(column));
  const found =
    hidden.find(({ title }) => title === typed.trim()) ??
    hidden.find(({ title }) => contains(title, typed));
  if (found === undefined) return shell.say(`no hidden column contains ${typed}`, "warning");
  const ids = shown.map(({ id }) => id).toSpliced(columnNow(table) + 1, 0, found.id);
  arrange(table, ids, found.id);
}

function arrange<Item>(
  { state, left }: TableNow<Item>,
  columns: readonly string[],
  chosen?: string,
): void {
  state.change((before) => ({
    ...before,
    left,
    columns,
    ...(chosen === undefined ? {} : { column: chosen }),
  }));
}
