import type { Project, Work } from "@satsuma/engine";
import type { Options } from "./options.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** What a command works with. */
export interface Session {
  /** What stands after the command's name. */
  readonly args: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
  /** Aborted by Ctrl+C and by `--timeout`. */
  readonly signal: AbortSignal;
  /** Of this program. */
  readonly version: string;
  /** ISO instant the command was started. */
  readonly now: string;
  /** Current folder. */
  readonly folder: string;
  /** `--project shop` as it must be repeated in advice; empty where the current folder is enough. */
  readonly again: string;
  /** Opens the project, does the work, and closes it whatever happens. */
  withProject<Result>(work: (project: Project, options: Work) => Promise<Result>): Promise<Result>;
}
