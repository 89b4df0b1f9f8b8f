import { performance } from "node:perf_hooks";
import { createApi } from "@satsuma/http";
import type { Downloads, Eraser, Jobs, Journal } from "@satsuma/http";
import type { RuleFolder } from "@satsuma/engine";
import type { Credentials } from "../access/identify.ts";
import { isLocalAddress } from "../access/refuse-open.ts";
import type { Engines } from "../engines/engines.ts";
import { Admission } from "../guard/admission.ts";
import { RateLimiter } from "../guard/rate-limit.ts";
import type { Metrics } from "../journal/metrics.ts";
import type { ServeSettings } from "../settings/read-settings.ts";
import type { FrontParts } from "./front.ts";
import { Arrivals } from "./arrivals.ts";
import { front } from "./front.ts";

/** How many connections are told of jobs at most, and how many of one principal. */
const STREAMS = { questions: 200, questionsEach: 20 };

/** What the front is made of. */
export interface FrontNeeds {
  readonly settings: ServeSettings;
  readonly credentials: Credentials;
  readonly engines: Engines;
  readonly questions: Admission;
  readonly rules: RuleFolder;
  readonly jobs: Jobs;
  readonly downloads: Downloads;
  readonly eraser: Eraser;
  readonly journal: Journal;
  readonly metrics: Metrics;
  readonly site: FrontParts["site"];
  /** Aborted when the server begins to end. */
  readonly closing: AbortSignal;
}

/** The front before the routes of the API and the page. */
export function makeFront(needs: FrontNeeds): ReturnType<typeof front> {
  const { settings, engines, journal } = needs;
  const arrivals = new Arrivals();
  const elapsedMs = (): number => performance.now();
  const limit = { requests: settings.requestsPerMinute, seconds: 60 };
  const routes = createApi({
    projectFor: ({ id }) => engines.projectFor({ by: id, timeMs: settings.timeLimitMs }),
    rules: needs.rules,
    jobs: needs.jobs,
    downloads: needs.downloads,
    eraser: needs.eraser,
    access: { identify: (request) => Promise.resolve(arrivals.of(request).principal) },
    journal,
    elapsedMs,
    requestId: (request) => arrivals.of(request).requestId,
    isReferencePublic: isLocalAddress(settings.host),
  });
  return front({
    ...needs,
    arrivals,
    elapsedMs,
    routes,
    rate: { limit, limiter: new RateLimiter(limit, elapsedMs) },
    streams: new Admission(STREAMS),
    timeLimitMs: settings.timeLimitMs,
    bodyLimit: settings.bodyLimitBytes,
    hosts: { allowed: settings.allowedHosts, isLocal: isLocalAddress(settings.host) },
    isReady: () => engines.state().isReady,
  });
}
