import type { Principal } from "@satsuma/http";
import { identify } from "../access/identify.ts";
import type { Credentials } from "../access/identify.ts";
import type { Admission } from "../guard/admission.ts";
import { isOfOtherSite } from "../guard/origin-check.ts";
import { rateHeaders } from "../guard/rate-limit.ts";
import type { RateLimit, RateLimiter } from "../guard/rate-limit.ts";
import { refusalResponse, refusals } from "../guard/refusal.ts";
import type { Refusal } from "../guard/refusal.ts";
import { kindOf } from "./kind-of.ts";
import type { RequestKind } from "./kind-of.ts";
import { passOn } from "./pass-on.ts";
import type { Way } from "./pass-on.ts";

/** What stands between the front and the routes. */
export interface Gate extends Way {
  readonly credentials: Credentials;
  readonly rate: { readonly limit: RateLimit; readonly limiter: RateLimiter };
  readonly questions: Admission;
  /** Connections that are told of jobs. */
  readonly streams: Admission;
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
  const kind = kindOf(request);
  const leave = enter(kind, asker, parts);
  if (typeof leave === "string") return refuse(refusals[leave], principal);
  const arrival = { requestId: caller.id, principal };
  const answer = await passOn(request, { kind, arrival, leave }, parts);
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

function enter(kind: RequestKind, asker: string, parts: Gate): (() => void) | "full" | "share" {
  return kind === "light" ? () => {} : parts[kind].enter(asker);
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
