/** Signature algorithms that are accepted unless told: all with a public key; none where who checks could also sign. */
export const algorithms = ["RS256", "PS256", "ES256", "EdDSA"] as const;

/** Whose tokens are taken, and how they say what their bearer may do. */
export interface TokenIssuer {
  /** As the token's `iss` says it, letter by letter. */
  readonly issuer: string;
  /** What the token's `aud` must name. */
  readonly audience: string;
  /** Address of the issuer's public keys: `jwks_uri` of its discovery document. */
  readonly jwks: URL;
  readonly algorithms: readonly string[];
  /** Claim with scopes: a list, or a text with spaces between them. */
  readonly scopeClaim: string;
  /** What a scope of the claim begins with to be one of ours: `satsuma:read`. Empty where they are called as ours. */
  readonly scopePrefix: string;
  /** By how much the clocks may differ. */
  readonly toleranceSeconds: number;
}
