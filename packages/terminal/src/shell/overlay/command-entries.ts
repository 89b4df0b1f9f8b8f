import type { Command } from "../../commands/command.ts";
import { commandGroups } from "../../commands/command-groups.ts";
import type { CommandGroup } from "../../commands/command-groups.ts";
import { commandList } from "../../commands/command-list.ts";
import type { CommandId } from "../../commands/command-list.ts";
import { paneCommands } from "../../commands/pane-commands.ts";
import { paneKinds } from "../../commands/pane-kinds.ts";
import type { PaneKind } from "../../commands/pane-kinds.ts";
import { keysText } from "../../keys/keys-text.ts";
import type { Keymap } from "../../keys/keymap.ts";
import type { Entry } from "./entry.ts";

interface CommandEntriesNeeds {
  readonly keymap: Keymap;
  readonly run: (command: CommandId) => void;
}

/** What can be done in a kind of pane, by heading: what is special to it first. */
export function commandEntries(
  kind: PaneKind,
  { keymap, run }: CommandEntriesNeeds,
): readonly Entry[] {
  const entries = paneCommands(kind).map((id) => {
    const { title, doc } = commandList[id];
    const group = groupIn(kind, id);
    const entry: Entry = {
      id: `command:${id}`,
      heading: commandGroups[group],
      title,
      doc,
      keys: keysText(keymap[id]),
      run: () => run(id),
    };
    return { group, entry };
  });
  const order = Object.keys(commandGroups);
  return entries
    .toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
    .map(({ entry }) => entry);
}

/** The group for which a pane has a command. */
function groupIn(kind: PaneKind, id: CommandId): CommandGroup {
  const command: Command = commandList[id];
  const groups: readonly CommandGroup[] = paneKinds[kind].groups;
  return command.groups.find((group) => groups.includes(group)) ?? "everywhere";
}
