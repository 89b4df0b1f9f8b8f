import { Refusal } from "../problems/refusal.ts";

/** The version of an entity tag; undefined for none, or one that is weak or several. */
const versionIn = (header: string): string | undefined =>
  /^\s*"(?<version>[\w-]{1,100})"\s*$/u.exec(header)?.groups?.["version"];

/** A version as an entity tag (RFC 9110, 8.8.3). */
export const tagOf = (version: string): string => `"${version}"`;

/**
 * The version that a request replaces; null where there must be nothing yet.
 *
 * @throws Refusal 428 for a request that does not say, 400 for one that says it in a way that cannot be read
 */
export function versionToReplace({ headers }: Request): string | null {
  if (headers.get("if-none-match")?.trim() === "*") return null;
  return versionToRemove({ headers });
}

/** As `versionToReplace`, of what must be there. */
export function versionToRemove({ headers }: Pick<Request, "headers">): string {
  const match = headers.get("if-match");
  if (match === null)
    throw new Refusal(
      428,
      "HTTP_PRECONDITION",
      "the request does not say which version it is about",
      {
        help: 'send the version that you have read: `If-Match: "…"`, or `If-None-Match: *` to make what is not there yet',
      },
    );
  const version = versionIn(match);
  if (version !== undefined) return version;
  throw new Refusal(400, "HTTP_INVALID", "If-Match is not one version in quotes", {
    help: "send the ETag as it was answered",
    errors: [{ pointer: "header/If-Match", message: "expected one entity tag that is not weak" }],
  });
}

/** Whether a request has the version already, and need not be told. */
export const hasVersion = ({ headers }: Request, version: string): boolean =>
  (headers.get("if-none-match") ?? "")
    .split(",")
    .some((tag) => ["*", tagOf(version), `W/${tagOf(version)}`].includes(tag.trim()));
