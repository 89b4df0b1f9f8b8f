import { createContext, useContext } from "react";
import type { CommandId } from "../commands/command-list.ts";
import type { Keymap } from "../keys/keymap.ts";

/** What lists of commands need: to do one in the pane below, and to show its keys. */
export interface Commanding {
  readonly run: (command: CommandId) => void;
  readonly keymap: Keymap;
}

export const CommandingContext = createContext<Commanding | undefined>(undefined);

/** @throws Error outside of the program */
export function useCommanding(): Commanding {
  const commanding = useContext(CommandingContext);
  if (commanding === undefined) throw new Error("commands are shown outside of the program");
  return commanding;
}
