export { webhookPlugin as default } from "./webhook-plugin.ts";
export type { Endpoint } from "./endpoint.ts";
