import { ofGroups, paneCommands } from "../../src/commands/pane-commands.ts";
import type { CommandId } from "../../src/commands/command-list.ts";
import type { Pane } from "../../src/shell/pane.ts";

/** The commands of a pane's own groups that it does not handle. */
export function unhandled({ kind, does }: Pane): readonly CommandId[] {
  const everywhere = ofGroups(["everywhere"]);
  return paneCommands(kind).filter((id) => !everywhere.includes(id) && does[id] === undefined);
}
