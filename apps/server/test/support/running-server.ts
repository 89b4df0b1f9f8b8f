import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { onTestFinished } from "vitest";

const bin = join(import.meta.dirname, "..", "..", "src", "bin.ts");

/** The real server in a process of its own. */
export interface RunningServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it said on standard error so far. */
  said(): string;
  /** Resolves with how it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Starts the server of a folder on a port that is free, and waits until it listens; it is killed after the test at the latest. */
export async function startServer(
  folder: string,
  flags: readonly string[] = [],
): Promise<RunningServer> {
  const args = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source", bin];
  const child = spawn(process.execPath, [...args, folder, "--port", "0", ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      TZ: "UTC",
      NODE_COMPILE_CACHE: join(tmpdir(), "satsuma-compiled"),
      // One process fewer to start each time.
      SATSUMA_ENGINES: "1",
    },
  });
  // A test that fails leaves nothing that runs.
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "close").then(() => ({
    code: child.exitCode,
    signal: child.signalCode,
  }));
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (told += text));
  while (!told.includes("\n")) {
    const isOver = await Promise.race([ended.then(() => true), wait(20, false)]);
    if (isOver) throw new Error(`the server ended before it listened: ${said}`);
  }
  return { url: told.trim(), process: child, said: () => said, ended };
}

/** Waits until questions can be answered. */
export async function untilReady({ url }: RunningServer): Promise<void> {
  while (!(await fetch(`${url}/readyz`)).ok) await wait(50);
}

export interface JobState {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  /** Not null while it waits to be tried again. */
  readonly nextAttemptAt: string | null;
  readonly problem: { readonly code: string } | null;
}

/** Asks for a run. */
export const askRun = (server: RunningServer, key: string): Promise<JobState> =>
  askJob(server, key, { kind: "run", full: true });

/** Asks for a job. */
export async function askJob(
  { url }: RunningServer,
  key: string,
  request: unknown,
): Promise<JobState> {
  const answer = await fetch(`${url}/api/v1/jobs`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(request),
  });
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the OpenAPI document promises is tested where it is made
  return (await answer.json()) as JobState;
}

/** The jobs that the server knows. */
export async function jobsOf({ url }: RunningServer): Promise<readonly JobState[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
  return (await (await fetch(`${url}/api/v1/jobs`)).json()) as readonly JobState[];
}

/** Waits until a job is over. */
export const untilOver = (server: RunningServer, id: string): Promise<JobState> =>
  until(server, id, isOver);

/** Waits until a job is over, or is tried again some other time. */
export const untilLeft = (server: RunningServer, id: string): Promise<JobState> =>
  until(server, id, (job) => isOver(job) || job.nextAttemptAt !== null);

const isOver = ({ state }: JobState): boolean => ["done", "failed", "cancelled"].includes(state);

async function until(
  server: RunningServer,
  id: string,
  isSo: (job: JobState) => boolean,
): Promise<JobState> {
  for (;;) {
    const job = (await jobsOf(server)).find((each) => each.id === id);
    if (job === undefined) throw new Error(`job ${id} is lost`);
    if (isSo(job)) return job;
    await wait(50);
  }
}
