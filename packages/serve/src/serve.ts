import { openRuleFolder } from "@satsuma/engine";
import type { DestinationStream } from "pino";
import { refuseOpen } from "./access/refuse-open.ts";
import { tokenReader } from "./access/tokens.ts";
import { openState } from "./control/open-state.ts";
import { downloadsFolder, openDownloads } from "./downloads/file-downloads.ts";
import type { Engines } from "./engines/engines.ts";
import { startEngines } from "./engines/start-engines.ts";
import { makeFront } from "./front/make-front.ts";
import { Admission } from "./guard/admission.ts";
import { JobQueue } from "./jobs/job-queue.ts";
import { Metrics } from "./journal/metrics.ts";
import { openLog } from "./journal/open-log.ts";
import { requestJournal } from "./journal/request-journal.ts";
import { toldError } from "./journal/told-error.ts";
import { eraser } from "./erase/eraser.ts";
import { Closers } from "./lifetime/closers.ts";
import { drain } from "./lifetime/drain.ts";
import { listen } from "./lifetime/listen.ts";
import { makeServer } from "./lifetime/make-server.ts";
import type { ServeSettings } from "./settings/read-settings.ts";
import { findSite } from "./site/find-site.ts";
import { site } from "./site/site.ts";

/** A server that listens. */
export interface Served {
  /** Where it is: `http://127.0.0.1:4747`. */
  readonly url: string;
  /** True where the usual port was taken and it listens on a later one. */
  readonly isElsewhere: boolean;
  /** False where the page was not built: the API is there all the same. */
  readonly hasPage: boolean;
  /**
   * Lets nobody in any more, gives answers and the job at work the time that the settings allow, and ends the engines. What was not done
   * by then is cut; a job that may be begun again waits for the next start. Called again, it is the same end.
   */
  close(): Promise<void>;
}

/** What a server gets from the program it is in. */
export interface ServeSurroundings {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Where the log goes; standard error unless told. */
  readonly log?: DestinationStream;
  /** What answers in place of engines in processes of their own. */
  readonly startEngines?: (folder: string) => Promise<Engines>;
}

/**
 * Serves the project in a folder: the API below `/api/v1`, the endpoint for models at `/mcp`, the page everywhere else, `/healthz`, `/readyz`
 * and `/metrics`.
 *
 * @throws SatsumaError `ACCESS_OPEN` where everybody could come in, `HTTP_PORT` or `HTTP_LISTEN` where it cannot listen, `HTTP_SERVED`
 *   when another server has the project, `JOB_STATE` when its state cannot be used
 */
export async function serve(
  folder: string,
  settings: ServeSettings,
  surroundings: ServeSurroundings,
): Promise<Served> {
  const closers = new Closers();
  try {
    return await start(folder, { settings, surroundings, closers });
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** Discoveries fit methods: that may take as long as a run. */
const jobs = { by: "jobs", timeMs: 4 * 60 * 60 * 1000 };

interface Start {
  readonly settings: ServeSettings;
  readonly surroundings: ServeSurroundings;
  readonly closers: Closers;
}

async function start(folder: string, { settings, surroundings, closers }: Start): Promise<Served> {
  const { clock } = surroundings;
  const state = openState(folder, clock);
  closers.add(() => state.close());
  refuseOpen(settings.host, state.keys, settings.issuer);
  const log = openLog({ level: settings.logLevel, clock, destination: surroundings.log });
  const engines = await (surroundings.startEngines?.(folder) ??
    startEngines(folder, {
      now: () => new Date(clock()).toISOString(),
      limits: settings.engines,
    }));
  closers.add(() => engines.close());
  const failed = (job: string, cause: unknown): void =>
    log.error({ job, error: toldError(cause) }, "job failed");
  const workforce = { works: engines.works, project: engines.projectFor(jobs) };
  const queue = new JobQueue({ store: state.jobs, workforce, clock, failed });
  const questions = new Admission(settings);
  const metrics = new Metrics({
    engines: () => ({ state: engines.state(), counts: engines.counts() }),
    questions: () => questions.size,
    jobs: () => state.jobs.counts(),
    deliveries: () => state.deliveries(),
  });
  const page = findSite();
  const closing = new AbortController();
  const front = makeFront({
    settings,
    engines,
    questions,
    metrics,
    credentials: {
      keys: state.keys,
      ...(settings.issuer === undefined ? {} : { tokens: tokenReader(settings.issuer, clock) }),
    },
    rules: openRuleFolder(folder),
    jobs: queue,
    downloads: await openDownloads(downloadsFolder(folder)),
    eraser: eraser(engines.works, state.jobs),
    journal: requestJournal({ log, metrics, audit: state.audit }),
    site: site(page),
    closing: closing.signal,
  });
  const server = makeServer((request, env) => front.fetch(request, env));
  const { port, isElsewhere } = await listen(server, settings.host, settings.port);
  closers.add(async () => {
    log.info("closing");
    closing.abort();
    const patienceMs = settings.shutdownLimitMs;
    await Promise.all([drain(server, patienceMs), queue.close(patienceMs)]);
  });
  queue.open();
  const url = urlOf(settings.host, port);
  log.info({ url }, "listening");
  return { url, isElsewhere, hasPage: page !== undefined, close: () => closers.close() };
}

/** An address of all computers is told as one that this computer can use. */
function urlOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
