import { API, definePlugin } from "@satsuma/plugin";
import { config } from "./config.ts";
import { busyness } from "./busyness.ts";

/** Adds a method: it is fitted on all customers and then scores each. */
const plugin = definePlugin({
  api: API,
  name: "satsuma-plugin-template",
  version: "0.1.0",
  namespace: "template_namespace",
  doc: "The sentence of the template.",
  needs: [],
  config,
  setup: ({ config: params, project }) => ({ methods: [busyness(params, project)] }),
});

export default plugin;
