/** Why a request is turned away before it comes to the routes. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly help: string;
  /** When to try again, where that helps. */
  readonly retryAfterSeconds?: number;
}

/** The answer that says so: problem details. @see RFC 9457, Problem Details for HTTP APIs, 2023 */
export function refusalResponse(refusal: Refusal, requestId: string): Response {
  const { retryAfterSeconds, ...told } = refusal;
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });
  if (retryAfterSeconds !== undefined)
    headers.set("retry-after", String(Math.max(1, Math.ceil(retryAfterSeconds))));
  headers.set("x-request-id", requestId);
  return Response.json(
    { type: "about:blank", ...told, requestId },
    { status: refusal.status, headers },
  );
}

export const refusals = {
  host: {
    status: 421,
    code: "ACCESS_HOST",
    title: "Another server",
    detail: "the request is for a host that this server does not answer for",
    help: "use an address of this computer, or name the host when the server is started: --allow-host",
  },
  origin: {
    status: 403,
    code: "ACCESS_ORIGIN",
    title: "Another site",
    detail: "the request comes from a page of another site",
    help: "use the page of this server, or a program that is no browser",
  },
  body: {
    status: 413,
    code: "HTTP_BODY",
    title: "Too large",
    detail: "the body of the request is larger than the server takes",
    help: "send less at once, or start the server with a larger --body-limit",
  },
  time: {
    status: 504,
    code: "HTTP_TIME",
    title: "Out of time",
    detail: "the answer took longer than the server allows",
    help: "ask for less at once, or start it as a job",
  },
  closing: {
    status: 503,
    code: "HTTP_CLOSING",
    title: "Shutting down",
    detail: "the server is shutting down",
    help: "try again in a moment",
    retryAfterSeconds: 5,
  },
  full: {
    status: 503,
    code: "HTTP_BUSY",
    title: "Busy",
    detail: "the server has as many questions at work and waiting as it takes",
    help: "try again after the time that Retry-After names",
    retryAfterSeconds: 1,
  },
  share: {
    status: 429,
    code: "HTTP_SHARE",
    title: "Too many at once",
    detail: "this credential has as many questions at work and waiting as one may have",
    help: "wait for answers before asking more",
    retryAfterSeconds: 1,
  },
  credential: {
    status: 401,
    code: "HTTP_CREDENTIAL",
    title: "No credential",
    detail: "the request has no credential that is valid here and may read",
    help: "send `Authorization: Bearer …` with an API key: `satsuma keys create` makes one",
  },
  issuer: {
    status: 503,
    code: "ACCESS_ISSUER",
    title: "Tokens cannot be checked",
    detail: "the keys of the issuer of tokens cannot be had",
    help: "see that the address of the keys is right and can be reached from the server",
    retryAfterSeconds: 30,
  },
  internal: {
    status: 500,
    code: "HTTP_INTERNAL",
    title: "Failed",
    detail: "the server failed for a reason that is in its log under the id of the request",
    help: "look into the server's log under the id that X-Request-Id names",
  },
  rate: {
    status: 429,
    code: "HTTP_RATE",
    title: "Too many requests",
    detail: "this credential, or this address, has sent more requests than the server takes",
    help: "try again after the time that Retry-After names",
  },
} as const satisfies Record<string, Refusal>;
