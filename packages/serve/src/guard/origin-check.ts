/**
 * True for a request that a page of another site has a browser send. Programs that are no browsers send neither header.
 *
 * @see W3C, Fetch Metadata Request Headers, 2025
 */
export function isOfOtherSite(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = request.headers.get("origin");
  return origin !== null && URL.parse(origin)?.host !== request.headers.get("host");
}
