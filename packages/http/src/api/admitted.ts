import { Refusal } from "../problems/refusal.ts";
import { withoutScope } from "../problems/without-scope.ts";
import { isOpenTo, scopesNeeded } from "../routes/needs.ts";
import type { Route } from "../routes/route.ts";
import type { Principal } from "../scope.ts";

/** Who asks for what is public. */
const anyone: Principal = { id: "anyone", name: "anyone", scopes: [] };

/**
 * Who is asking, where they may.
 *
 * @throws Refusal 401 for nobody who is known, 403 for somebody without the scope that the route needs
 */
export function admitted(
  { needs }: Pick<Route, "needs">,
  principal: Principal | undefined,
  request: Request,
): Principal {
  if (needs === "public") return principal ?? anyone;
  if (principal === undefined) throw unknownAsker(request);
  if (isOpenTo(needs, principal)) return principal;
  throw withoutScope(...scopesNeeded(needs));
}

/** As RFC 6750 says. */
function unknownAsker(request: Request): Refusal {
  const isGiven = request.headers.has("authorization");
  const challenge = isGiven
    ? 'Bearer realm="satsuma", error="invalid_token"'
    : 'Bearer realm="satsuma"';
  return new Refusal(
    401,
    "HTTP_CREDENTIAL",
    isGiven ? "the credential is not, or no longer, valid" : "the request has no credential",
    {
      help: "send an API key or a token: `Authorization: Bearer …`; `satsuma keys create` makes a key",
      headers: { "WWW-Authenticate": challenge },
    },
  );
}
