import { createHash } from "node:crypto";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import { scopes } from "@satsuma/http";
import type { Principal, Scope } from "@satsuma/http";
import { SatsumaError } from "@satsuma/model";
import type { TokenIssuer } from "./token-issuer.ts";

/** Finds out who bears a token; undefined where it is not, or no longer, valid. */
export type TokenReader = (token: string) => Promise<Principal | undefined>;

/** How long fetched keys hold. A token with a key that is not among them has them fetched at once, but not twice within the cooldown. */
const KEYS_HOLD_MS = 10 * 60_000;
const COOLDOWN_MS = 30_000;
const FETCH_MS = 5000;

/**
 * Reads JSON Web Tokens by the public keys of their issuer. What it gives rejects with `ACCESS_ISSUER` when those keys cannot be had: then
 * nobody knows whether a token is valid.
 *
 * @param clock milliseconds since 1970
 */
export function tokenReader(issuer: TokenIssuer, clock: () => number): TokenReader {
  const keys = createRemoteJWKSet(issuer.jwks, {
    cacheMaxAge: KEYS_HOLD_MS,
    cooldownDuration: COOLDOWN_MS,
    timeoutDuration: FETCH_MS,
  });
  const conditions = {
    issuer: issuer.issuer,
    audience: issuer.audience,
    algorithms: [...issuer.algorithms],
    clockTolerance: issuer.toleranceSeconds,
    requiredClaims: ["exp", "sub"],
  };
  return async (token) => {
    try {
      const options = { ...conditions, currentDate: new Date(clock()) };
      const { payload } = await jwtVerify(token, keys, options);
      return principalOf(payload, issuer);
    } catch (error) {
      if (isOfToken(error)) return undefined;
      throw new SatsumaError("ACCESS_ISSUER", "the keys of the issuer of tokens cannot be had", {
        help: "see that the address of the keys is right and can be reached from the server",
        cause: error,
      });
    }
  };
}

/** True for what is wrong with a token; false for what is wrong with the keys it is held against. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== "ERR_JOSE_GENERIC";

function principalOf(payload: JWTPayload, { scopeClaim, scopePrefix }: TokenIssuer): Principal {
  const claimed = claimedScopes(payload[scopeClaim]);
  const id = subjectId(payload);
  return {
    id: `token:${id}`,
    name: `token ${id}`,
    scopes: scopes.filter((scope: Scope) => claimed.has(scopePrefix + scope)),
  };
}

function claimedScopes(claim: unknown): ReadonlySet<string> {
  if (typeof claim === "string") return new Set(claim.split(" "));
  return new Set(Array.isArray(claim) ? claim.filter((each) => typeof each === "string") : []);
}

/** Subjects are often addresses of people: a hash tells them apart in logs and does not name them. */
const subjectId = ({ iss = "", sub = "" }: JWTPayload): string =>
  createHash("sha256")
    .update(JSON.stringify([iss, sub]))
    .digest("hex")
    .slice(0, 16);
