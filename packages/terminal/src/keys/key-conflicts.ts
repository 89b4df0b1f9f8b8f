import type { CommandId } from "../commands/command-list.ts";
import { paneCommands } from "../commands/pane-commands.ts";
import { paneKindNames } from "../commands/pane-kinds.ts";
import type { PaneKind } from "../commands/pane-kinds.ts";
import type { Keymap } from "./keymap.ts";

/** Two commands of which only one can be reached. */
export interface KeyConflict {
  readonly pane: PaneKind;
  readonly commands: readonly [CommandId, CommandId];
  /** The key that both have, or the pair of one that begins with a key of the other. */
  readonly keys: string;
}

/** Where, in some pane, two commands have the same key, or the key of one begins the pair of another; the first of each pane. */
export const keyConflicts = (keymap: Keymap): readonly KeyConflict[] =>
  paneKindNames.flatMap((pane) => conflictIn(pane, keymap) ?? []);

function conflictIn(pane: PaneKind, keymap: Keymap): KeyConflict | undefined {
  const taken = new Map<string, CommandId>();
  for (const command of paneCommands(pane)) {
    for (const keys of keymap[command]) {
      for (const [others, other] of taken) {
        const isBoth = keys === others || begins(keys, others) || begins(others, keys);
        if (isBoth && other !== command)
          return {
            pane,
            commands: [other, command],
            keys: keys.length > others.length ? keys : others,
          };
      }
      taken.set(keys, command);
    }
  }
  return undefined;
}

const begins = (key: string, pair: string): boolean => pair.startsWith(`${key} `);
