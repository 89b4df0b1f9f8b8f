import { hasVersion, tagOf } from "../api/preconditions.ts";
import type { Reply } from "./route.ts";

/** Something with a version, or nothing where whoever asks has that version (304). */
export function versioned<Answer extends { readonly version: string }>(
  json: Answer,
  request: Request,
): Reply<Answer> | Response {
  const headers = { ETag: tagOf(json.version) };
  if (!hasVersion(request, json.version)) return { json, headers };
  return new Response(null, { status: 304, headers });
}

/** Something with a version. */
export const tagged = <Answer extends { readonly version: string }>(
  json: Answer,
): Reply<Answer> => ({ json, headers: { ETag: tagOf(json.version) } });
