import { API, definePlugin } from "@satsuma/plugin";
import { z } from "zod";

/** Adds a trait to every customer. */
const plugin = definePlugin({
  api: API,
  name: "satsuma-plugin-template",
  namespace: "template_namespace",
  doc: "The sentence of the template.",
  needs: [],
  config: z.strictObject({
    orders: z.string().describe("The event table of orders."),
  }),
  setup: ({ config, project }) => ({
    traits: [
      {
        name: "orders_last_year",
        doc: "How many orders there were in the last 365 days.",
        expression: `count of ${project.nameInRule(config.orders)} in last 365 days`,
        unit: "orders",
      },
    ],
  }),
});

export default plugin;
