import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SatsumaError } from "@satsuma/model";

/** The port of a server unless one is named, and how many ports are tried from it on. */
const USUAL_PORT = 4747;
const PORTS_TRIED = 20;

export interface Listening {
  readonly port: number;
  /** True where the usual port was taken. */
  readonly isElsewhere: boolean;
}

/**
 * Has a server listen on a port, or where none is named on the usual one or the next that is free.
 *
 * @throws SatsumaError `HTTP_PORT` when the port that was named is taken, or all that were tried are; `HTTP_LISTEN` when nobody can
 *   listen there
 */
export async function listen(
  server: Server,
  host: string,
  port: number | undefined,
): Promise<Listening> {
  const tried =
    port === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => USUAL_PORT + i) : [port];
  for (const each of tried) {
    const at = await listenAt(server, host, each);
    if (at !== undefined) return { port: at, isElsewhere: port === undefined && at !== USUAL_PORT };
  }
  throw new SatsumaError(
    "HTTP_PORT",
    port === undefined
      ? `all ports from ${USUAL_PORT} to ${USUAL_PORT + PORTS_TRIED - 1} are taken`
      : `port ${port} of ${host} is taken by another program`,
    { help: "name another with --port, or --port 0 for any that is free" },
  );
}

/** The port it listens on; undefined where it is taken. */
async function listenAt(server: Server, host: string, port: number): Promise<number | undefined> {
  try {
    const listening = once(server, "listening");
    server.listen({ host, port });
    await listening;
    return portOf(server.address());
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") return undefined;
    throw new SatsumaError("HTTP_LISTEN", `cannot listen on ${host}:${port} (${String(code)})`, {
      help:
        code === "EACCES"
          ? "name a port above 1023 with --port"
          : "name an address that this computer has with --host",
      cause: error,
    });
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address !== null && typeof address === "object") return address.port;
  throw new TypeError("the server does not listen on a port");
}
