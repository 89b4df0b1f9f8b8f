import type { CommandId } from "../commands/command-list.ts";

/** What commands do in a pane. The argument is what was clicked; without a mouse there is none. */
export type Handlers = { readonly [Id in CommandId]?: (argument?: string) => void };
