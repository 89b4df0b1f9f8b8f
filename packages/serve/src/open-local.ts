import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { openRuleFolder } from "@satsuma/engine";
import { createApi, scopes } from "@satsuma/http";
import { createClient } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";
import { openControl } from "./control/open-control.ts";
import { downloadsFolder, openDownloads } from "./downloads/file-downloads.ts";
import type { Engines, EnginesState } from "./engines/engines.ts";
import type { EngineLimits } from "./engines/limits.ts";
import { startEngines } from "./engines/start-engines.ts";
import { ownCopies } from "./engines/state/copies.ts";
import { JobQueue } from "./jobs/job-queue.ts";
import { JobStore } from "./jobs/job-store.ts";
import { eraser } from "./erase/eraser.ts";
import { Closers } from "./lifetime/closers.ts";

/** A project that one program on this computer has opened for its user, without a server. */
export interface LocalProject {
  /** Asks in this process; engines are processes of their own, so that nothing is slow here. */
  readonly client: Client;
  /** What the client asks: for clients that are there before the project is open. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly state: () => EnginesState;
  /** Stops what runs and ends the engines. */
  readonly close: () => Promise<void>;
}

export interface LocalOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly limits?: Partial<EngineLimits>;
  /** Node's own flags for the engines; those of this process unless given. */
  readonly execArgv?: readonly string[];
}

/** The user of this computer: whoever can start the program can read the files. */
const you = { id: "you", name: "you", scopes } as const;

/** One user, who waits as long as the data takes to be taken in, and whose screens ask for many things at once. */
const localLimits: Partial<EngineLimits> = {
  waitMs: 4 * 60 * 60 * 1000,
  waitingOfOne: 64,
  yields: true,
};

/** A discovery may take as long as a run. */
const jobTimeMs = 4 * 60 * 60 * 1000;

/** Does something at the very end of this process, which may come at any moment. @returns what takes it back */
function atExit(work: () => void): () => void {
  process.once("exit", work);
  return () => process.off("exit", work);
}

/** Leaves nothing behind where nothing can be waited for any more. */
function endAtOnce(engines: Engines, folder: string): void {
  for (const { pid } of engines.state().processes) process.kill(pid, "SIGKILL");
  rmSync(ownCopies(join(folder, ".satsuma")), { recursive: true, force: true });
}

/**
 * Opens the project in a folder for a program with a user in front of it: the same routes and the same client as of a server, without
 * network, keys or limits. Jobs are kept as long as the program runs. Servers and other such programs may have the project open as well.
 *
 * @throws SatsumaError as `startEngines` does
 */
export async function openLocal(
  folder: string,
  { clock, limits, execArgv }: LocalOptions,
): Promise<LocalProject> {
  const path = resolve(folder);
  const closers = new Closers();
  try {
    const engines = await startEngines(path, {
      now: () => new Date(clock()).toISOString(),
      limits: { ...localLimits, ...limits },
      ...(execArgv === undefined ? {} : { execArgv }),
    });
    closers.add(atExit(() => endAtOnce(engines, path)));
    closers.add(() => engines.close());
    const database = openControl(":memory:");
    closers.add(() => database.close());
    const project = engines.projectFor({ by: you.id, timeMs: jobTimeMs });
    const jobs = new JobStore(database, clock);
    const queue = new JobQueue({
      store: jobs,
      workforce: { works: engines.works, project },
      clock,
      // The job itself tells what failed.
      failed: () => {},
    });
    closers.add(() => queue.close(0));
    queue.open();
    const api = createApi({
      projectFor: () => project,
      rules: openRuleFolder(path),
      jobs: queue,
      downloads: await openDownloads(downloadsFolder(path)),
      eraser: eraser(engines.works, jobs),
      access: { identify: () => Promise.resolve(you) },
      journal: { answered: () => {}, failed: () => {} },
      elapsedMs: () => performance.now(),
      requestId: () => randomUUID(),
      isReferencePublic: true,
    });
    const fetch: LocalProject["fetch"] = (request) => api.fetch(request);
    const client = createClient({ fetch });
    return { client, fetch, state: () => engines.state(), close: () => closers.close() };
  } catch (error) {
    await closers.close();
    throw error;
  }
}
