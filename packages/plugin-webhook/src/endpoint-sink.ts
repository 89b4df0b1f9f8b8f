import { defineSink } from "@satsuma/plugin";
import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { messagesOf } from "./messages.ts";
import { placeOf, post } from "./post.ts";

/** All that JSON can hold. */
const kinds = [
  "text",
  "enum",
  "number",
  "approx",
  "money",
  "date",
  "instant",
  "annual date",
  "duration",
  "yes/no",
  "list",
] as const;

/**
 * Posts an audience to an endpoint, message by message and in order. A delivery that failed and is tried again posts all messages once
 * more, with the ids they had: the receiver leaves out those it has by `webhook-id`.
 */
export const endpointSink = (name: string, endpoint: Endpoint) =>
  defineSink({
    name,
    doc: `Posts the audience to ${placeOf(endpoint.url)} as signed messages.`,
    options: z.strictObject({}),
    accepts: {
      "*": {
        doc: "Whatever the other side knows what to do with.",
        types: [...kinds],
      },
    },
    delivery: endpoint.delivery,
    async write(audience, { idempotencyKey, isDryRun, signal }) {
      let accepted = 0;
      const telling = {
        type: `audience.${endpoint.delivery}`,
        delivery: idempotencyKey,
        membersPerMessage: endpoint.membersPerMessage,
      } as const;
      for await (const message of messagesOf(audience, telling)) {
        signal.throwIfAborted();
        if (!isDryRun) await post(message, endpoint, signal);
        accepted += message.members;
      }
      return { accepted, rejected: [], where: placeOf(endpoint.url) };
    },
  });
