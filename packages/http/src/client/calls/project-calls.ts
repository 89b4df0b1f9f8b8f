import type { Asking } from "../ask.ts";
import type { Client } from "../client.ts";

type ProjectCalls = Pick<
  Client,
  | "about"
  | "session"
  | "catalogue"
  | "quality"
  | "methods"
  | "models"
  | "views"
  | "sinks"
  | "health"
>;

/** What is served, over which data, with which methods. */
export const projectCalls = (asking: Asking): ProjectCalls => ({
  about: ({ signal } = {}) => asking.json("about", ["get", "/"], { signal }),
  session: ({ signal } = {}) => asking.json("session", ["get", "/session"], { signal }),
  catalogue: ({ signal } = {}) => asking.json("catalogue", ["get", "/catalogue"], { signal }),
  quality: ({ signal, ...query } = {}) =>
    asking.json("quality", ["get", "/quality"], { query, signal }),
  methods: ({ signal, ...query } = {}) =>
    asking.json("methods", ["get", "/methods"], { query, signal }),
  models: ({ signal, ...query } = {}) =>
    asking.json("models", ["get", "/models"], { query, signal }),
  views: ({ signal, ...query } = {}) => asking.json("views", ["get", "/views"], { query, signal }),
  sinks: ({ signal } = {}) => asking.json("sinks", ["get", "/sinks"], { signal }),
  health: ({ signal, ...query } = {}) =>
    asking.json("health", ["get", "/health-of-segments"], { query, signal }),
});
