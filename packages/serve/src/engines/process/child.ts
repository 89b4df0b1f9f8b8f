import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { getCompileCacheDir } from "node:module";
import { setPriority } from "node:os";
import { dirname } from "node:path";
import { besideThis } from "./beside-this.ts";
import type { EngineStart } from "../rpc/messages.ts";

/** How processes are started. */
export interface ChildOptions {
  /** Node's own flags; those of this process unless given. */
  readonly execArgv?: readonly string[];
  /** Mebibytes that values of JavaScript may take. */
  readonly heapMiB: number;
  /** Whether it leaves the processor to others also where it answers. */
  readonly yields?: boolean;
}

/** What is made for one question is garbage after it: room for more of it, which a process takes after minutes, buys nothing. */
const newSpaceMiB = 8;

/** Starts an engine's process. Where memory runs out the system ends it before any other. */
export function startChild(start: EngineStart, options: ChildOptions): ChildProcess {
  const { execArgv, heapMiB, yields = false } = options;
  const child = fork(besideThis("engine-process"), [JSON.stringify(start)], {
    serialization: "advanced",
    env: childEnvironment(),
    execArgv: [
      ...(execArgv ?? process.execArgv),
      `--max-old-space-size=${heapMiB}`,
      `--max-semi-space-size=${newSpaceMiB}`,
    ],
    // What plugins print is for nobody; what Node says of its own end is.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  if (child.pid !== undefined) {
    endsFirst(child.pid);
    if (yields || start.does !== "answers") yieldsToOthers(child.pid);
  }
  return child;
}

/** Compiled code is kept where this process keeps its own, in a folder of this version of Node. */
function childEnvironment(): NodeJS.ProcessEnv {
  const kept = getCompileCacheDir();
  return kept === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(kept) };
}

const niceness = 5;

/** Only a wish: where the system has no such thing, nothing is lost. */
function endsFirst(pid: number): void {
  if (process.platform !== "linux") return;
  writeFile(`/proc/${pid}/oom_score_adj`, "500").catch(() => undefined);
}

function yieldsToOthers(pid: number): void {
  try {
    setPriority(pid, niceness);
  } catch {
    // Likewise only a wish.
  }
}
