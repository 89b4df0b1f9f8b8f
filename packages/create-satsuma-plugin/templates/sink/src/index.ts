import { API, definePlugin } from "@satsuma/plugin";
import { z } from "zod";
import { folder } from "./folder.ts";

/** Adds a sink: it takes the members of a segment somewhere. */
const plugin = definePlugin({
  api: API,
  name: "satsuma-plugin-template",
  namespace: "template_namespace",
  doc: "The sentence of the template.",
  needs: [],
  config: z.strictObject({}),
  setup: ({ project }) => ({ sinks: [folder(project)] }),
});

export default plugin;
