import { paneCommands } from "../commands/pane-commands.ts";
import type { CommandId } from "../commands/command-list.ts";
import type { PaneKind } from "../commands/pane-kinds.ts";
import type { Keymap } from "../keys/keymap.ts";
import type { Handlers } from "./handlers.ts";

/** What a key leads to: a command, the wait for a second key, or nothing. */
export type Dispatched = { readonly command: CommandId } | { readonly pending: string } | undefined;

/** Finds what a key does in a kind of pane. @param pending the key before, where it began a pair */
export function dispatch(
  key: string,
  {
    pending,
    kind,
    keymap,
  }: { readonly pending: string; readonly kind: PaneKind; readonly keymap: Keymap },
): Dispatched {
  const pressed = pending === "" ? key : `${pending} ${key}`;
  const candidates = paneCommands(kind);
  const command = candidates.find((id) => keymap[id].includes(pressed));
  if (command !== undefined) return { command };
  const begins = candidates.some((id) => keymap[id].some((keys) => keys.startsWith(`${pressed} `)));
  return begins ? { pending: pressed } : undefined;
}

/** Does a command: as the pane does it or, where it does not, as the program does. False where neither can. */
export function carryOut(
  command: CommandId,
  argument: string | undefined,
  [...handlers]: readonly Handlers[],
): boolean {
  const found = handlers.find((each) => each[command] !== undefined)?.[command];
  found?.(argument);
  return found !== undefined;
}
