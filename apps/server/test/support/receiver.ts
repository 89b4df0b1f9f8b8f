import { createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";

const key = Buffer.from("0123456789abcdef0123456789abcdef");
/** As the config of a project gives it. */
export const secret = `whsec_${key.toString("base64")}`;

/** The parts of a delivery that arrived: once each, however often they came. */
export interface Arrived {
  readonly parts: number;
  readonly rows: number;
  /** Part → the customers in it. */
  readonly received: Map<number, readonly string[]>;
}

/** Another system on loopback that takes members, slowly, from whoever signs them. */
export interface Receiver {
  readonly url: string;
  /** By the id of the delivery. */
  readonly deliveries: ReadonlyMap<string, Arrived>;
  /** Messages that came again, and those that were not signed or not the same as before under their id. */
  readonly repeated: number;
  readonly wrong: readonly string[];
  close(): Promise<void>;
}

/** @see Standard Webhooks specification 1.0 (2023) */
export async function startReceiver(answersAfterMs: number): Promise<Receiver> {
  const deliveries = new Map<string, Arrived>();
  const bodies = new Map<string, string>();
  const wrong: string[] = [];
  let repeated = 0;
  const server = createServer((request, response) => {
    // Where whoever sent it was killed it comes again.
    receive(request, response).catch(() => response.destroy());
  });
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    await wait(answersAfterMs);
    const id = String(request.headers["webhook-id"]);
    const known = bodies.get(id);
    if (!isSigned(request, body) || (known !== undefined && known !== body)) wrong.push(id);
    else if (known === undefined) take(body);
    else repeated += 1;
    bodies.set(id, body);
    response.writeHead(204).end();
  };
  const take = (body: string): void => {
    const { delivery, part, parts, rows, members } = contentOf(body);
    const arrived = deliveries.get(delivery) ?? { parts, rows, received: new Map() };
    const customers = members.map(({ customer }) => customer);
    arrived.received.set(part, customers);
    deliveries.set(delivery, arrived);
  };
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("a port was expected");
  return {
    url: `http://127.0.0.1:${address.port}/audiences`,
    deliveries,
    wrong,
    get repeated() {
      return repeated;
    },
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}

function isSigned({ headers }: IncomingMessage, body: string): boolean {
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  const expected = Buffer.from(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
  const given = Buffer.from(String(headers["webhook-signature"]));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

interface Content {
  readonly delivery: string;
  readonly part: number;
  readonly parts: number;
  readonly rows: number;
  readonly members: readonly { readonly customer: string }[];
}

function contentOf(body: string): Content {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is signed is of the plugin, whose own tests hold it to this
  return (JSON.parse(body) as { readonly data: Content }).data;
}
