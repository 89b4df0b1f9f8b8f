import { identify } from "../access/identify.ts";
import type { Credentials } from "../access/identify.ts";
import { isLoopback, isLoopbackHost } from "../access/loopback.ts";
import { refusalResponse, refusals } from "../guard/refusal.ts";
import { isOfOtherSite } from "../guard/origin-check.ts";
import type { Caller } from "./gate.ts";

export interface OpenMetrics {
  readonly credentials: Credentials;
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
}

/** The figures, for whoever may read and for whoever sits at this computer. */
export async function openMetrics(
  request: Request,
  { id, peer }: Caller,
  { credentials, metrics }: OpenMetrics,
): Promise<Response> {
  if (isOfOtherSite(request)) return refusalResponse(refusals.origin, id);
  if (!isNear(request, peer) && !(await mayRead(request, peer, credentials)))
    return refusalResponse(refusals.credential, id);
  return new Response(await metrics.text(), {
    headers: { "content-type": metrics.contentType, "cache-control": "no-store" },
  });
}

const isNear = ({ headers }: Request, peer: string | undefined): boolean =>
  peer !== undefined && isLoopback(peer) && isLoopbackHost(headers.get("host") ?? "");

const mayRead = async (
  request: Request,
  peer: string | undefined,
  credentials: Credentials,
): Promise<boolean> =>
  (await identify(request, peer, credentials))?.scopes.includes("read") === true;
