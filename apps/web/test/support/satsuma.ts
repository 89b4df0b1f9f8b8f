import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const bin = join(import.meta.dirname, "..", "..", "..", "cli", "src", "bin.ts");
const node = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];

/** A command at work. */
export interface Command {
  readonly process: ChildProcess;
  /** The first line of its output; rejects with what it said where it ends without one. */
  readonly firstLine: Promise<string>;
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>;
}

/** Starts the command line from its source, as `pnpm satsuma` does. @param settings variables of the environment besides the usual */
export function satsuma(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Command {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [...node, bin, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH, HOME, NODE_COMPILE_CACHE, TZ: "UTC", ...settings },
  });
  const ended = once(child, "close");
  return { process: child, ended, firstLine: firstLine(child, ended) };
}

async function firstLine(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  let told = "";
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
  const whole = new Promise<void>((resolve) =>
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      if (told.includes("\n")) resolve();
    }),
  );
  await Promise.race([whole, ended]);
  const [line = ""] = told.split("\n");
  if (line === "") throw new Error(`satsuma ended without a word on its output: ${said}`);
  return line;
}
