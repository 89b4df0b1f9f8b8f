import type { Asking } from "../ask.ts";
import type { Client } from "../client.ts";

type TimeCalls = Pick<Client, "history" | "expiry" | "moves" | "changes">;

/** What was, what will be, and who moved between. */
export const timeCalls = (asking: Asking): TimeCalls => ({
  history: (what, { signal, ...more } = {}) =>
    asking.json("history", ["post", "/history"], { body: { what: [...what], ...more }, signal }),
  expiry: (segment, { signal, ...more } = {}) =>
    asking.json("expiry", ["post", "/expiry"], { body: { segment, ...more }, signal }),
  moves: (what, { signal, ...more } = {}) =>
    asking.json("moves", ["post", "/moves"], { body: { what: [...what], ...more }, signal }),
  changes: ({ signal, ...query } = {}) =>
    asking.json("changes", ["get", "/changes"], { query, signal }),
});
