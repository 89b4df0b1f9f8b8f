import { scopes } from "@satsuma/http";
import type { Principal } from "@satsuma/http";
import type { ApiKeys } from "./api-keys.ts";
import { isLoopback, isLoopbackHost } from "./loopback.ts";
import type { TokenReader } from "./tokens.ts";

/** What credentials a server knows. */
export interface Credentials {
  readonly keys: ApiKeys;
  /** Absent where no issuer of tokens is configured. */
  readonly tokens?: TokenReader;
}

/** Who has started the server, or sits at the same computer. */
const loopbackPrincipal: Principal = { id: "loopback", name: "this computer", scopes };

/**
 * Who is asking; undefined for nobody who is known.
 *
 * @param peer address of the other end of the connection
 */
export async function identify(
  request: Request,
  peer: string | undefined,
  credentials: Credentials,
): Promise<Principal | undefined> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return bearer(authorization, credentials);
  return isOwn(request, peer, credentials) ? loopbackPrincipal : undefined;
}

async function bearer(
  authorization: string,
  { keys, tokens }: Credentials,
): Promise<Principal | undefined> {
  const token = /^bearer +(?<token>\S+)$/iu.exec(authorization)?.groups?.["token"];
  if (token === undefined) return undefined;
  return keys.principal(token) ?? tokens?.(token);
}

/**
 * True for a request from this computer itself to a server for which no credentials were ever made. A page of elsewhere cannot send
 * one: where its name leads here (DNS rebinding), `Host` tells. Nor can another computer through a proxy on this one.
 */
function isOwn(
  { headers }: Request,
  peer: string | undefined,
  { keys, tokens }: Credentials,
): boolean {
  return (
    tokens === undefined &&
    peer !== undefined &&
    isLoopback(peer) &&
    isLoopbackHost(headers.get("host") ?? "") &&
    !proxyHeaders.some((name) => headers.has(name)) &&
    !keys.hadAny()
  );
}

const proxyHeaders = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];
