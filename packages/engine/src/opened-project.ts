import { join } from "node:path";
import { dataCalls } from "./calls/data-calls.ts";
import { eraseCalls } from "./calls/erase-calls.ts";
import { memberCalls } from "./calls/member-calls.ts";
import { methodCalls } from "./calls/method-calls.ts";
import { ruleCalls } from "./calls/rule-calls.ts";
import { runCalls } from "./calls/run-calls.ts";
import { segmentCalls } from "./calls/segment-calls.ts";
import { timeCalls } from "./calls/time-calls.ts";
import { whyCalls } from "./calls/why-calls.ts";
import type { ProjectConfig } from "./config/project-config.ts";
import type { Environment } from "./environment.ts";
import type { PluginHost } from "./host/plugin-host.ts";
import type { Project } from "./project.ts";
import { Sessions } from "./sessions.ts";
import { WarehouseDoor, startWarehouse } from "./state/warehouse-door.ts";

/** A project whose config is loaded and whose plugins are set up: the calls of each feature over the same sessions. */
export function openedProject(
  folder: string,
  config: ProjectConfig,
  host: PluginHost,
  environment: Environment,
): Project {
  const { stateFolder = join(folder, ".satsuma") } = environment;
  const warehouse = new WarehouseDoor(() => startWarehouse(config, environment, stateFolder));
  const sessions = new Sessions({ folder, stateFolder, config, host, environment, warehouse });
  const opened = { config, host, environment, sessions };
  return {
    folder,
    config,
    ...dataCalls(opened),
    ...ruleCalls(opened),
    ...runCalls(opened),
    ...memberCalls(opened),
    ...whyCalls(opened),
    ...timeCalls(opened),
    ...segmentCalls(opened),
    ...methodCalls(opened),
    ...eraseCalls(opened),
    async close() {
      if (!sessions.close()) return;
      try {
        await host.close();
      } finally {
        await warehouse.close();
      }
    },
  };
}
