import { join } from "node:path";
import type { ContractOptions } from "@satsuma/plugin/testing";

/** On what the plugin is tried; `satsuma plugins validate` reads it as well. */
export const contractOptions: ContractOptions = {
  config: {},
  sources: {
    visits: { good: { path: join(import.meta.dirname, "visits.json") }, bad: [{}, { path: 7 }] },
  },
};
