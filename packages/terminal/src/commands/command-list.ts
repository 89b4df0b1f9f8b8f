import type { Command } from "./command.ts";
import { chartCommands } from "./list/chart-commands.ts";
import { everywhereCommands } from "./list/everywhere-commands.ts";
import { lineCommands } from "./list/line-commands.ts";
import { overlayCommands } from "./list/overlay-commands.ts";
import { promptCommands } from "./list/prompt-commands.ts";
import { screenCommands } from "./list/screen-commands.ts";
import { segmentCommands } from "./list/segment-commands.ts";
import { tableCommands } from "./list/table-commands.ts";
import { workCommands } from "./list/work-commands.ts";

/** Every command by its id. */
export const commandList = {
  ...everywhereCommands,
  ...screenCommands,
  ...tableCommands,
  ...segmentCommands,
  ...chartCommands,
  ...workCommands,
  ...overlayCommands,
  ...promptCommands,
  ...lineCommands,
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commandList;

/** The same, for whoever walks it. */
export const commandIds: readonly CommandId[] = Object.keys(commandList).filter(isCommandId);

/** True for the id of a command. */
export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commandList, id);
}
