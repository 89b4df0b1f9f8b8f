import type { Principal } from "../scope.ts";

/** Finds out who is asking. */
export interface Access {
  /**
   * By the credential of a request. Undefined where it has none, or one that is not, or no longer, valid: then nothing but what is public is
   * answered. Asked at most once a request; what it rejects with is answered as a failure of the server.
   */
  identify(request: Request): Promise<Principal | undefined>;
}
