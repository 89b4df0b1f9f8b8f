import type { Report } from "../report.ts";
import type { Session } from "../session.ts";

/** What a command does; nothing is printed where it writes its results itself. */
export type Run = (session: Session) => Promise<Report | undefined>;

/** One command as help shows it; what it does is loaded when it is called. */
export interface Command {
  /** One word, or that of its group and its own: `plugins list`. */
  readonly name: string;
  /** What stands after the name: `[segment]`, `<rule>`. */
  readonly arguments: readonly CommandArgument[];
  /** A few words, for the list of commands. */
  readonly summary: string;
  /** What it does, for its own help. */
  readonly about: string;
  /** Lines to type and what they do, most useful first. */
  readonly examples: readonly (readonly [string, string])[];
  readonly options: readonly CommandOption[];
  /** How long it may take to stop when it is told to, in milliseconds; 3 seconds unless given. */
  readonly graceMs?: number;
  load(): Promise<Run>;
}

export interface CommandArgument {
  /** As commander reads it: `<segment>` must be given, `[dir]` may be. */
  readonly name: string;
  readonly doc: string;
}

export interface CommandOption {
  /** As commander reads it: `-o, --output <file>`. */
  readonly flags: string;
  readonly doc: string;
  readonly choices?: readonly string[];
  /** Smallest whole number it takes; absent for texts. */
  readonly atLeast?: number;
  /** True for one that must be given. */
  readonly required?: boolean;
}
