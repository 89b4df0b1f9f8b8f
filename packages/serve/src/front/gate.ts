import type { Journal, Principal } from "@satsuma/http";
import { identify } from "../access/identify.ts";
import type { Credentials } from "../access/identify.ts";
import type { Admission } from "../guard/admission.ts";
import { isOfOtherSite } from "../guard/origin-check.ts";
import { rateHeaders } from "../guard/rate-limit.ts";
import type { RateLimit, RateLimiter } from "../guard/rate-limit.ts";
import { refusalResponse, refusals } from "../guard/refusal.ts";
import type { Refusal } from "../guard/refusal.ts";
import { until, within } from "../guard/time-limit.ts";
import type { Arrival, Arrivals } from "./arrivals.ts";
import { followed } from "./followed.ts";
import type { Following } from "./followed.ts";
import { kindOf } from "./kind-of.ts";

/** What stands between the front and the routes. */
export interface Gate {
  readonly credentials: Credentials;
  readonly arrivals: Arrivals;
  readonly rate: { readonly limit: RateLimit; readonly limiter: RateLimiter };
  readonly questions: Admission;
  /** Connections that are told of jobs. */
  readonly streams: Admission;
  /** How long an answer may take to begin. */
  readonly timeLimitMs: number;
  readonly journal: Journal;
  readonly routes: { fetch(request: Request): Response | Promise<Response> };
  /** Aborted when the server begins to end. */
  readonly closing: AbortSignal;
  elapsedMs(): number;
}

/** Which request it is, and from where. */
export interface Caller {
  readonly id: string;
  /** Address of the other end; undefined once it is gone. */
  readonly peer: string | undefined;
}

/** Lets a request through to the routes, or says why not, at once. */
export async function gate(request: Request, caller: Caller, parts: Gate): Promise<Response> {
  const arrivedMs = parts.elapsedMs();
  const refuse = (refusal: Refusal, principal?: Principal): Response => {
    parts.journal.answered({
      requestId: caller.id,
      ...(principal === undefined ? {} : { principal }),
      method: request.method,
      status: refusal.status,
      code: refusal.code,
      elapsedMs: parts.elapsedMs() - arrivedMs,
    });
    return refusalResponse(refusal, caller.id);
  };
  if (parts.closing.aborted) return refuse(refusals.closing);
  if (isOfOtherSite(request)) return refuse(refusals.origin);
  const principal = await whoIs(request, caller, parts);
  if (principal === "unknown") return refuse(refusals.issuer);
  const asker = principal?.id ?? `address:${caller.peer ?? ""}`;
  const verdict = parts.rate.limiter.take(asker);
  if (!verdict.isAllowed)
    return withHeaders(
      refuse({ ...refusals.rate, retryAfterSeconds: verdict.waitSeconds }, principal),
      rateHeaders(parts.rate.limit, verdict),
    );
  const leave = enter(request, asker, parts);
  if (typeof leave === "string") return refuse(refusals[leave], principal);
  const answer = await passOn(request, { requestId: caller.id, principal }, { parts, leave });
  return withHeaders(
    answer ?? refuse(refusals.time, principal),
    rateHeaders(parts.rate.limit, verdict),
  );
}

async function whoIs(
  request: Request,
  { id, peer }: Caller,
  { credentials, journal }: Gate,
): Promise<Principal | undefined | "unknown"> {
  try {
    return await identify(request, peer, credentials);
  } catch (error) {
    journal.failed(id, error);
    return "unknown";
  }
}

function enter(request: Request, asker: string, parts: Gate): (() => void) | "full" | "share" {
  const kind = kindOf(request);
  return kind === "light" ? () => {} : parts[kind].enter(asker);
}

interface Passage {
  readonly parts: Gate;
  /** Gives the place of the request to another. */
  leave(): void;
}

/** Undefined where the time is over. */
const passOn = (
  request: Request,
  arrival: Arrival,
  passage: Passage,
): Promise<Response | undefined> =>
  kindOf(request) === "streams"
    ? stream(request, arrival, passage)
    : answer(request, arrival, passage);

async function answer(
  request: Request,
  arrival: Arrival,
  { parts, leave }: Passage,
): Promise<Response | undefined> {
  try {
    const response = await within(request, parts.timeLimitMs, (limited) =>
      ask(limited, arrival, parts),
    );
    return response && followed(response, following(arrival, parts));
  } finally {
    leave();
  }
}

/** Has no end in time but that of the server, and keeps its place for as long as it is told of something. */
async function stream(
  request: Request,
  arrival: Arrival,
  { parts, leave }: Passage,
): Promise<Response> {
  try {
    const response = await ask(until(request, parts.closing), arrival, parts);
    return followed(response, { ...following(arrival, parts), ended: leave });
  } catch (error) {
    leave();
    throw error;
  }
}

function ask(
  request: Request,
  arrival: Arrival,
  { arrivals, routes }: Gate,
): Response | Promise<Response> {
  arrivals.tell(request, arrival);
  return routes.fetch(request);
}

const following = ({ requestId }: Arrival, { journal }: Gate): Following => ({
  failed: (error) => journal.failed(requestId, error),
  ended: () => {},
});

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
