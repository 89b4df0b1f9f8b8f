import type { SourceTable } from "@satsuma/plugin";
import type { CustomersConfig, EventsConfig, ProjectConfig } from "../config/project-config.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Work } from "../project-options.ts";
import { withAmounts, withTimes } from "./column-roles.ts";
import type { OpenedTable } from "./column-roles.ts";
import { openSource } from "./open-source.ts";

/** The tables of a project, looked at. */
export interface OpenedTables {
  readonly customers: OpenedTable<CustomersConfig> | undefined;
  /** Event tables by name. */
  readonly events: Readonly<Record<string, OpenedTable<EventsConfig>>>;
}

/** Looks at every table that is not among those looked at already. */
export async function openTables(
  config: ProjectConfig,
  host: PluginHost,
  known: ReadonlyMap<string, SourceTable>,
  work: Work,
): Promise<OpenedTables> {
  const open = async (name: string, table: CustomersConfig | EventsConfig) =>
    known.get(name) ?? (await openSource(name, table.from, host, work));
  const customers = config.customers && {
    config: config.customers,
    source: await open("customers", config.customers),
  };
  const events: Record<string, OpenedTable<EventsConfig>> = {};
  for (const [name, table] of Object.entries(config.events)) {
    const opened = { config: table, source: await open(name, table) };
    events[name] = withTimes(withAmounts(opened));
  }
  return { customers: customers && withAmounts(customers), events };
}
