import { SatsumaError } from "@satsuma/model";
import type { TokenIssuer } from "./token-issuer.ts";
import type { ApiKeys } from "./api-keys.ts";
import { isLoopback } from "./loopback.ts";

/** True for an address that only this computer itself reaches. */
export const isLocalAddress = (host: string): boolean => host === "localhost" || isAddress(host);

const isAddress = (host: string): boolean => {
  try {
    return isLoopback(host);
  } catch {
    return false;
  }
};

/** Refuses to listen to other computers where nobody can show who they are. @throws SatsumaError `ACCESS_OPEN` */
export function refuseOpen(host: string, keys: ApiKeys, issuer: TokenIssuer | undefined): void {
  if (isLocalAddress(host) || issuer !== undefined || keys.hasAny()) return;
  throw new SatsumaError(
    "ACCESS_OPEN",
    `the server would listen on ${host}, where other computers reach it, and there is neither an API key nor an issuer of tokens: everybody would see every customer`,
    {
      help: "make a key with `satsuma keys create`, or name an issuer of tokens with --oidc-issuer, --oidc-audience and --oidc-jwks; or listen to this computer alone",
    },
  );
}
