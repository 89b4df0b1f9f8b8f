import { Server } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** How long things may take: whoever sends letter by letter holds a connection for nothing. */
export interface ConnectionTimes {
  readonly headMs: number;
  /** All of a request. */
  readonly requestMs: number;
  /** Between two requests. */
  readonly idleMs: number;
  /** How often connections are looked at. */
  readonly lookMs: number;
}

const usualTimes: ConnectionTimes = {
  headMs: 10_000,
  requestMs: 30_000,
  idleMs: 10_000,
  lookMs: 2000,
};

/** How many connections there may be, and how many requests on one after the other. */
const CONNECTIONS = 1000;
const REQUESTS_OF_ONE = 10_000;

/** A server of HTTP that is not listening yet, with limits on what a connection may cost. */
export function makeServer(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { headMs, requestMs, idleMs, lookMs }: ConnectionTimes = usualTimes,
): Server {
  const server = new Server(
    {
      headersTimeout: headMs,
      requestTimeout: requestMs,
      keepAliveTimeout: idleMs,
      connectionsCheckingInterval: lookMs,
      maxHeaderSize: 16_384,
    },
    getRequestListener(fetch),
  );
  server.maxConnections = CONNECTIONS;
  server.maxRequestsPerSocket = REQUESTS_OF_ONE;
  return server;
}
