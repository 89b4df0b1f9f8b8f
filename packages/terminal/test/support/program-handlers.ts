import { everywhereHandlers } from "../../src/shell/everywhere.ts";
import type { Handlers } from "../../src/shell/handlers.ts";
import { makeShell } from "../../src/shell/make-shell.ts";
import { makeInner } from "../../src/shell/start.ts";
import { stillShop } from "./still-shop.ts";

/** What the program itself does, whatever pane has the keys. */
export function programHandlers(): Handlers {
  const { desk, asking, theme, shown } = makeInner();
  const nothing = (): void => {};
  const shell = makeShell(desk, {
    client: stillShop([]),
    folder: undefined,
    editor: undefined,
    copy: () => ({ isCopied: true }),
    suspended: (work) => work(),
  });
  return everywhereHandlers({
    desk,
    shell,
    asking,
    theme,
    shown,
    quit: nothing,
    redraw: nothing,
  });
}
