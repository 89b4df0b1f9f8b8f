import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../repository/files.ts";
import type { Cost } from "./cost.ts";
import type { JobName, Jobs } from "./jobs/jobs.ts";

/** What a job took and gave: what its process sends when it is done. */
export interface Done<Result> {
  readonly cost: Cost;
  readonly result: Result;
}

/** Runs a job in a process of its own, so that its CPU and memory are its own. @throws Error when it fails */
export async function runJob<Name extends JobName>(
  name: Name,
  input: Jobs[Name]["input"],
): Promise<Done<Jobs[Name]["result"]>> {
  const child = fork(join(import.meta.dirname, "jobs", `${name}.ts`), [JSON.stringify(input)], {
    cwd: root,
    execArgv: ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let done: Done<Jobs[Name]["result"]> | undefined;
  child.on("message", (received: Done<Jobs[Name]["result"]>) => (done = received));
  const [code]: unknown[] = await once(child, "close");
  if (done === undefined || code !== 0) throw new Error(`${name} ended with ${String(code)}`);
  return done;
}
