import { explore } from "@satsuma/terminal";
import type { Run } from "./command.ts";

/** Shows the terminal UI until its user ends it; over a pipe, prints the segments. */
export const tui: Run = async ({ options }) => {
  const { project, url, color } = options;
  const token = process.env["SATSUMA_TOKEN"];
  // The terminal UI goes by the variables alone.
  if (color === false) process.env["NO_COLOR"] = "1";
  await explore({
    ...(project === undefined ? {} : { project }),
    ...(url === undefined ? {} : { url }),
    ...(token === undefined ? {} : { token }),
    process,
    clock: Date.now,
  });
  return undefined;
};
