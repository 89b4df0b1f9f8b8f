import { paneCommands } from "../../commands/pane-commands.ts";
import type { PaneKind } from "../../commands/pane-kinds.ts";
import { ofGroups } from "../../commands/pane-commands.ts";
import type { Handlers } from "../../shell/handlers.ts";
import type { Shell } from "../../shell/shell.ts";

/** Handlers of a pane that has nothing to show yet: each of its own commands says so. */
export function sayWhenThere(kind: PaneKind, shell: Pick<Shell, "say">): Handlers {
  const everywhere = ofGroups(["everywhere"]);
  const own = paneCommands(kind).filter((id) => !everywhere.includes(id));
  return Object.fromEntries(
    own.map((id) => [id, () => shell.say("there is nothing here yet to do that with", "warning")]),
  );
}
