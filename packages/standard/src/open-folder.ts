import { join } from "node:path";
import type { Environment, Project } from "@satsuma/engine";
import { openProject } from "@satsuma/engine";
import { importConfig } from "./import-config.ts";

/** How a folder is opened otherwise than by a command. */
export interface FolderOptions extends Pick<Environment, "stateFolder" | "takesIn"> {
  /** Loads the config; once for each path unless given. */
  readonly loadConfig?: (path: string) => Promise<unknown>;
  /** What the embedded warehouse may use before it spills: `1200MB` unless given. */
  readonly memoryLimit?: string;
}

/**
 * Opens a project with the engines this command brings.
 *
 * @param now an ISO instant; where the project stays open for days, what tells it
 */
export function openFolder(
  folder: string,
  now: string | (() => string),
  { loadConfig = importConfig, memoryLimit, ...state }: FolderOptions = {},
): Promise<Project> {
  return openProject(folder, {
    warehouses: {
      // Loaded when first asked for: checking rules of unchanged data need not start an engine.
      duckdb: async (stateFolder) => {
        const { openDuckDb } = await import("@satsuma/warehouse-duckdb");
        const limit = memoryLimit === undefined ? {} : { memoryLimit };
        return openDuckDb({ file: join(stateFolder, warehouseFile), folder, ...limit });
      },
    },
    importConfig: loadConfig,
    get now() {
      return typeof now === "string" ? now : now();
    },
    offered: async () => (await import("./offered-plugins.ts")).offeredPlugins(),
    ...state,
  });
}

/** The embedded warehouse in the folder of a project's state. */
export const warehouseFile = "warehouse.duckdb";
