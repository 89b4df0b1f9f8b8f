import { createContext, useContext } from "react";
import type { Client } from "@satsuma/http/client";
import type { RuleWatch } from "../editor/rule-watch.ts";
import type { Copied } from "../terminal/copy.ts";
import type { Place } from "./place.ts";
import type { Prompt } from "./prompt.ts";

/** How a message is meant. */
export type Tone = "good" | "warning" | "error" | "busy";

/** What screens get from the program around them. Its functions are always the same ones. */
export interface Shell {
  readonly client: Client;
  /** The project's folder; absent where a server elsewhere has it. */
  readonly folder?: string;
  /** The command of the user's editor, by the settings; without it the environment says. */
  readonly editor?: string;
  /** Goes to a place; the way back leads here. */
  readonly go: (place: Place) => void;
  /** Takes the place of this one: the way back does not lead here. */
  readonly replace: (place: Place) => void;
  readonly back: () => void;
  /** Tells the user something in the line at the bottom, until something else is told or done. */
  readonly say: (text: string, tone?: Tone) => void;
  readonly ask: (prompt: Prompt) => void;
  /** Asks with yes or no: `overwrite members.csv?`. */
  readonly confirm: (question: string, confirmed: () => void) => void;
  /** Everything that was asked for is asked again: the data, the rules or the results are others. */
  readonly refresh: () => void;
  /** Copies text to the clipboard through the terminal. @returns whether it did, or why not */
  readonly copy: (text: string) => Copied;
  /** Tells how far a job is, in the line at the top; undefined when it is over. */
  readonly works: (name: string, text: string | undefined) => void;
  /** Tells which rule files were changed. */
  readonly watch: RuleWatch;
  /** Hands the terminal to another program until the work is done. */
  readonly suspended: (work: () => Promise<void>) => Promise<void>;
  /** Names of segments that were marked to be compared. */
  readonly marks: MarkedSegments;
}

export interface MarkedSegments {
  readonly names: () => readonly string[];
  readonly toggle: (name: string) => void;
}

export const ShellContext = createContext<Shell | undefined>(undefined);

/** @throws Error outside of the program */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === undefined) throw new Error("a screen is shown outside of the program");
  return shell;
}
