import { API, definePlugin } from "@satsuma/plugin";
import { advise } from "./advise.ts";
import { comeback } from "./comeback/comeback.ts";
import { config } from "./config.ts";
import { folder } from "./folder/folder.ts";
import { pause } from "./pause/pause.ts";
import { points } from "./points/points.ts";
import { rhythm } from "./rhythm/rhythm.ts";
import { waits } from "./rhythm/waits.ts";

/** Who is late for their own rhythm, points from a till's export, audiences into a folder. */
export const loyalty = definePlugin({
  api: API,
  name: "satsuma-plugin-loyalty",
  version: "0.1.0",
  namespace: "loyalty",
  doc: "Who is late for their own rhythm, points from a till's export, audiences into a folder.",
  needs: [],
  config,
  advise,
  setup: ({ config: { orders, ...params }, project }) => ({
    // Without a table of orders only the source and the sink are there.
    ...(orders !== undefined && {
      methods: [rhythm, pause, comeback].map((method) => method({ orders, ...params }, project)),
      views: [waits],
    }),
    sources: [points(project)],
    sinks: [folder(project)],
  }),
});
