import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Cost } from "./cost.ts";

type Usage = Omit<Cost, "seconds">;

/**
 * Runs Node with a program from start to end and says what its whole process took. What it prints is thrown away.
 *
 * @throws Error when it ends with another exit code than 0
 */
export async function runProgram(args: readonly string[], folder: string): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, ...args], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  let usage: Usage | undefined;
  child.on("message", (received: Usage) => (usage = received));
  const [code]: unknown[] = await once(child, "close");
  if (usage === undefined || code !== 0) {
    throw new Error(`node ${args.join(" ")} ended with ${String(code)}`);
  }
  return { ...usage, seconds: (performance.now() - started) / 1000 };
}

/** Sends what the process took when it ends. Plain JavaScript: to strip types from a file would be measured too. */
const reporter = `data:text/javascript,${encodeURIComponent(`
  process.once("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.send({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 });
  });
  process.channel.unref();
`)}`;

const flags = ["--disable-warning=ExperimentalWarning", "--import", reporter];
