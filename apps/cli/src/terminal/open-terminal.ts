import { once } from "node:events";
import type { GlobalOptions } from "../options.ts";
import { makeProgress } from "./progress.ts";
import { styleOf } from "./style.ts";
import type { Terminal } from "./terminal.ts";

/** The process's own streams, as the options want them used. */
export function openTerminal(
  { stdin, stdout, stderr, env }: NodeJS.Process,
  options: GlobalOptions,
): Terminal {
  const isQuiet = options.quiet === true;
  const progress = makeProgress(stderr, isQuiet);
  return {
    style: styleOf(stdout, options.color, env),
    messageStyle: styleOf(stderr, options.color, env),
    canAsk: stdin.isTTY && stderr.isTTY && options.input,
    isShown: stdout.isTTY,
    progress: progress.tell,
    clearProgress: progress.clear,
    async write(text) {
      progress.clear();
      if (!stdout.write(text)) await once(stdout, "drain");
    },
    warn(text) {
      progress.clear();
      stderr.write(`${text}\n`);
    },
    say(text) {
      progress.clear();
      if (!isQuiet) stderr.write(`${text}\n`);
    },
  };
}
