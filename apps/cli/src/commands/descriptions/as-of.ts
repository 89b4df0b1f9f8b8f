import type { CommandOption } from "../command.ts";

/** The option of all commands whose result describes an instant. */
export const asOf: CommandOption = {
  flags: "--as-of <date>",
  doc: "the day or instant the result describes: 2026-03-01 (its first moment), 2026-03-01T09:30Z",
};
