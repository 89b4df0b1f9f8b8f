/** What a request costs: an engine's time, a connection for a while, or next to nothing. */
export type RequestKind = "questions" | "streams" | "light";

/** Told by its address, since it must be known before its route is. */
export function kindOf({ url }: Request): RequestKind {
  const { pathname } = new URL(url);
  if (/^\/api\/v1\/jobs\/[^/]+\/events$/u.test(pathname)) return "streams";
  return /^\/api\/v1\/(?:jobs|rules|session|openapi\.json)(?:\/|$)/u.test(pathname)
    ? "light"
    : "questions";
}
