import { resolve } from "node:path";
import { quoteName } from "@satsuma/language";
import type { ProjectFacts } from "@satsuma/plugin";
import { loadConfig } from "./config/load-config.ts";
import type { ProjectConfig } from "./config/project-config.ts";
import type { Environment } from "./environment.ts";
import { hostPlugins } from "./host/plugin-host.ts";
import { openedProject } from "./opened-project.ts";
import type { Project } from "./project.ts";

/**
 * Opens the project in a folder: loads its config and sets its plugins up. Data and warehouse wait until they are needed.
 *
 * @throws SatsumaError `CONFIG_…` or `PLUGIN_…` when the config or a plugin cannot be used
 */
export async function openProject(folder: string, environment: Environment): Promise<Project> {
  const path = resolve(folder);
  const config = await loadConfig(path, environment);
  const facts = projectFacts(path, config);
  const host = await hostPlugins(config.plugins ?? [], facts);
  return openedProject(path, config, host, environment);
}

function projectFacts(folder: string, config: ProjectConfig): ProjectFacts {
  const events = Object.entries(config.events).map(([name, { time, key }]) => [
    name,
    { time, ...(key === undefined ? {} : { key }) },
  ]);
  return {
    folder,
    timezone: config.timezone,
    currency: config.currency,
    events: Object.fromEntries(events),
    nameInRule: quoteName,
  };
}
