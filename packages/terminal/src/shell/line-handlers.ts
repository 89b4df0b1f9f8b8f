import { lineCommands } from "../commands/list/line-commands.ts";
import type { LineCommand } from "../commands/list/line-commands.ts";
import type { Handlers } from "./handlers.ts";
import { lineEdits } from "./line.ts";
import type { Line } from "./line.ts";

/** Handlers of the group `line`. @param change told how the line is to be changed */
export const lineHandlers = (change: (edit: (line: Line) => Line) => void): Handlers =>
  Object.fromEntries(
    Object.keys(lineCommands)
      .filter(isLineCommand)
      .map((id) => [id, () => change(lineEdits[id])]),
  );

const isLineCommand = (id: string): id is LineCommand => Object.hasOwn(lineCommands, id);
