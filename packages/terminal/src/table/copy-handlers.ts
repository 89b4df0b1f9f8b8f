import type { Handlers } from "../shell/handlers.ts";
import { cut } from "../text/cells.ts";
import { safe, withoutControls } from "../text/safe.ts";
import { columnNow, itemNow } from "./table-now.ts";
import type { TableNow } from "./table-now.ts";

/** Copying the chosen cell or row. What would be a command where it is pasted, such as a line break, is left out. */
export function copyHandlers<Item>(table: TableNow<Item>): Handlers {
  const { shown, shell } = table;
  const copy = (texts: readonly string[]): void => {
    const text = texts.map(withoutControls).join("\t");
    const copied = shell.copy(text);
    if (copied.isCopied) shell.say(`copied: ${cut(safe(text), 60).text}`);
    else shell.say(`not copied: ${copied.why}`, "warning");
  };
  const withItem = (work: (item: Item) => void) => (): void => {
    const item = itemNow(table);
    if (item === undefined) shell.say("there is no row to copy", "warning");
    else work(item);
  };
  return {
    copy: withItem((item) => copy([shown[columnNow(table)]?.text(item) ?? ""])),
    "copy-row": withItem((item) => copy(shown.map((column) => column.text(item)))),
  };
}
