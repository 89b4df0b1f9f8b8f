import type { CommandOption } from "../command.ts";

/** The option of all commands that fit methods. */
export const refit: CommandOption = {
  flags: "--refit",
  doc: "fit anew, also where a model of the same day, data and parameters is kept",
};
