import type { Command } from "./command.ts";
import type { CommandGroup } from "./command-groups.ts";
import { commandIds, commandList } from "./command-list.ts";
import type { CommandId } from "./command-list.ts";
import { isOver, paneKinds } from "./pane-kinds.ts";
import type { PaneKind } from "./pane-kinds.ts";

/** What can be done in a kind of pane, what can be done everywhere last. */
export function paneCommands(kind: PaneKind): readonly CommandId[] {
  const own = ofGroups(paneKinds[kind].groups);
  return isOver(kind) ? own : [...own, ...ofGroups(["everywhere"])];
}

/** The commands of some groups, in the order of the registry. */
export const ofGroups = (groups: readonly CommandGroup[]): readonly CommandId[] =>
  commandIds.filter((id) => isIn(id, groups));

function isIn(id: CommandId, groups: readonly CommandGroup[]): boolean {
  const command: Command = commandList[id];
  return command.groups.some((group) => groups.includes(group));
}
