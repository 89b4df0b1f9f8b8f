import { join } from "node:path";
import type { Project } from "@satsuma/engine";
import { openProject } from "@satsuma/engine";
import { importConfig } from "./import-config.ts";

/** Opens a project with the engines this command brings. `now` is an ISO instant; a config is loaded once, unless told how. */
export const openFolder = (
  folder: string,
  now: string,
  loadConfig: (path: string) => Promise<unknown> = importConfig,
): Promise<Project> =>
  openProject(folder, {
    warehouses: {
      // Loaded when first asked for: checking rules of unchanged data need not start an engine.
      duckdb: async (stateFolder) => {
        const { openDuckDb } = await import("@satsuma/warehouse-duckdb");
        return openDuckDb({ file: join(stateFolder, "warehouse.duckdb"), folder });
      },
    },
    importConfig: loadConfig,
    now,
    offered: async () => (await import("./offered-plugins.ts")).offeredPlugins(),
  });
