import type { Handlers } from "../shell/handlers.ts";
import { columnHandlers } from "./column-handlers.ts";
import { copyHandlers } from "./copy-handlers.ts";
import { exportHandler } from "./export-handler.ts";
import { filterHandler } from "./filter-handler.ts";
import { moveHandlers } from "./move-handlers.ts";
import { sortHandler } from "./sort-handler.ts";
import { itemNow } from "./table-now.ts";
import type { TableNow } from "./table-now.ts";

/** All commands of the groups `scroll` and `table`. */
export function tableHandlers<Item>(table: TableNow<Item>): Handlers {
  return {
    ...moveHandlers(table),
    ...columnHandlers(table),
    ...copyHandlers(table),
    sort: sortHandler(table),
    filter: filterHandler(table),
    export: exportHandler(table),
    open: () => openChosen(table),
  };
}

function openChosen<Item>(table: TableNow<Item>): void {
  const { open, shell } = table;
  const item = itemNow(table);
  if (open === undefined) shell.say("there is nothing to open in this table", "warning");
  else if (item === undefined) shell.say("there is no row to open", "warning");
  else open(item);
}
