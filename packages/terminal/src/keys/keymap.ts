import type { Command } from "../commands/command.ts";
import { commandIds, commandList } from "../commands/command-list.ts";
import type { CommandId } from "../commands/command-list.ts";

/** Command → its keys. */
export type Keymap = Readonly<Record<CommandId, readonly string[]>>;

/** Commands that the user gave other keys; an empty list takes them away. */
export type KeymapChanges = { readonly [Id in CommandId]?: readonly string[] };

/** The keymap that nobody changed. */
export const usualKeymap = (): Keymap => keymapWith({});

/** The usual keymap, with what the user wants otherwise. */
export function keymapWith(changes: KeymapChanges): Keymap {
  const keysOf = (id: CommandId): readonly string[] => {
    const command: Command = commandList[id];
    return changes[id] ?? command.keys;
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every id is among the entries
  return Object.fromEntries(commandIds.map((id) => [id, keysOf(id)])) as Keymap;
}
