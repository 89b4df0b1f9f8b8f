import type { Handlers } from "../shell/handlers.ts";
import { rowNow } from "./table-now.ts";
import type { TableNow } from "./table-now.ts";
import { topFor } from "./table-state.ts";

/** Moving from row to row. */
export function moveHandlers<Item>(table: TableNow<Item>): Handlers {
  const { height, source, shell } = table;
  const size = source.size ?? 0;
  const page = Math.max(1, height - 1);
  const half = Math.max(1, Math.floor(height / 2));
  const by =
    (step: number) =>
    (times = "1"): void =>
      goToRow(table, rowNow(table) + step * Number(times));
  return {
    down: by(1),
    up: by(-1),
    "page-down": by(page),
    "page-up": by(-page),
    "half-down": by(half),
    "half-up": by(-half),
    first: () => goToRow(table, 0),
    last: () => goToRow(table, size - 1),
    "go-to-row": (clicked) => {
      if (clicked !== undefined) return goToRow(table, Number(clicked));
      shell.ask({
        label: `row, 1 to ${size}`,
        entered: (typed) => goToTyped(typed, table),
      });
    },
  };
}

/** Chooses a row, or the nearest there is. */
function goToRow<Item>({ state, source, height, idOf }: TableNow<Item>, wanted: number): void {
  const size = source.size ?? 0;
  const row = Math.max(0, Math.min(size - 1, wanted));
  const item = source.at(row);
  state.change(({ id: _id, ...before }) => ({
    ...before,
    row,
    top: topFor({ top: before.top, row }, { height, size }),
    ...(item === undefined || idOf === undefined ? {} : { id: idOf(item) }),
  }));
}

function goToTyped<Item>(typed: string, table: TableNow<Item>): void {
  const wanted = Number(typed.replaceAll(/[,\s]/gu, ""));
  if (typed.trim() === "") return;
  if (Number.isInteger(wanted)) goToRow(table, wanted - 1);
  else table.shell.say(`a row is a whole number, got ${typed}`, "warning");
}
