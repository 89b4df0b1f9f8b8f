import { API, definePlugin } from "@satsuma/plugin";
import { z } from "zod";
import { csvSource } from "./sources/csv-source.ts";
import { jsonlFormat, parquetFormat, typedSource } from "./sources/typed-source.ts";

/** CSV, Parquet and JSON-lines files as sources. */
export const filesPlugin = definePlugin({
  api: API,
  name: "@satsuma/plugin-files",
  namespace: "files",
  doc: "CSV, Parquet and JSON-lines files as sources of customers and events.",
  needs: [],
  config: z.object({}),
  setup: ({ project: { folder } }) => ({
    sources: [
      csvSource(folder),
      typedSource(folder, parquetFormat),
      typedSource(folder, jsonlFormat),
    ],
  }),
});
