import { API, definePlugin } from "@satsuma/plugin";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { endpointSink } from "./endpoint-sink.ts";

const name = z
  .string()
  .regex(/^[A-Za-z]\w*$/u, "must be letters, digits and _, and begin with a letter");

/** Audiences as signed webhooks. */
export const webhookPlugin = definePlugin({
  api: API,
  name: "@satsuma/plugin-webhook",
  namespace: "webhook",
  doc: "Hands audiences to other systems as signed webhooks, by the Standard Webhooks specification.",
  needs: [],
  config: z.strictObject({
    endpoints: z.record(name, endpoint).describe("By the name that deliveries call it."),
  }),
  setup: ({ config: { endpoints } }) => ({
    sinks: Object.entries(endpoints).map(([called, each]) => endpointSink(called, each)),
  }),
});
