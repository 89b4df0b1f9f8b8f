import { Refusal } from "./refusal.ts";

/** Somebody who is known asks for what another scope is needed for, or one of several (RFC 6750). */
export const withoutScope = (...scopes: readonly string[]): Refusal =>
  new Refusal(403, "HTTP_SCOPE", `the credential does not have the scope ${scopes.join(" or ")}`, {
    help: "use one that has it",
    headers: {
      "WWW-Authenticate": `Bearer realm="satsuma", error="insufficient_scope", scope="${scopes.join(" ")}"`,
    },
  });
