import { API, definePlugin, from } from "@satsuma/plugin";
import type { TableFrom } from "@satsuma/plugin";
import { z } from "zod";
import { visits } from "./visits.ts";

/** Adds a source: it brings the rows of a table in. */
const plugin = definePlugin({
  api: API,
  name: "satsuma-plugin-template",
  namespace: "template_namespace",
  doc: "The sentence of the template.",
  needs: [],
  config: z.strictObject({}),
  setup: ({ project }) => ({ sources: [visits(project)] }),
});

export default plugin;

/** A table in a project's config: `visits: { from: visitsFrom("data/visits.json"), … }`. */
export const visitsFrom = (path: string): TableFrom => from(plugin, "visits", { path });
