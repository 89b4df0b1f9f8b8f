import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";

/** A message as it arrived. */
export interface Received {
  readonly id: string;
  readonly body: unknown;
}

/** Another system on loopback that verifies what it gets, as its makers would with the specification's library. */
export interface Receiver {
  readonly url: string;
  /** Every request, in order, that was verified. */
  readonly requests: readonly Received[];
  /** What is left of them by `webhook-id`. */
  once(): readonly Received[];
  /** What it answers to the next requests before it takes any again. */
  answerFirst(...answers: readonly Answer[]): void;
  forget(): void;
  close(): Promise<void>;
}

export type Answer =
  | { readonly status: number; readonly headers?: Record<string, string> }
  | "hang up";

export async function startReceiver(secret: string): Promise<Receiver> {
  const requests: Received[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    void received(request, secret).then((message) => {
      const answer = answers.shift() ?? { status: message === undefined ? 401 : 204 };
      if (answer === "hang up") return response.destroy();
      if (message !== undefined && answer.status === 204) requests.push(message);
      return response.writeHead(answer.status, answer.headers).end();
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("a port was expected");
  return {
    url: `http://127.0.0.1:${address.port}/audiences`,
    requests,
    once: () => [...new Map(requests.map((message) => [message.id, message])).values()],
    answerFirst: (...first) => answers.push(...first),
    forget: () => requests.splice(0),
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}

async function received(request: IncomingMessage, secret: string): Promise<Received | undefined> {
  const body = await text(request);
  const header = (name: string): string => String(request.headers[name] ?? "");
  const names = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;
  const headers = Object.fromEntries(names.map((name) => [name, header(name)]));
  try {
    return { id: header("webhook-id"), body: new Webhook(secret).verify(body, headers) };
  } catch {
    return undefined;
  }
}
