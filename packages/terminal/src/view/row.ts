import type { CommandId } from "../commands/command-list.ts";
import type { Role } from "./role.ts";

/** What a click on a span does: a command, as if its key had been pressed in the pane, with what was clicked. */
export interface Target {
  readonly command: CommandId;
  /** Which row, column or entry: what the command's handler is given. */
  readonly argument?: string;
}

/** Some text of a row that is one thing. Its text is safe to show: see `safe`. */
export interface Span {
  readonly text: string;
  readonly role?: Role | undefined;
  readonly target?: Target | undefined;
}

/** One line of a pane, from left to right. It is cut or filled to the width of the pane by whoever draws it. */
export type Row = readonly Span[];
