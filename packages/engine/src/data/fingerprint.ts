import { createHash } from "node:crypto";
import type { CustomersConfig, EventsConfig, ProjectConfig } from "../config/project-config.ts";
import type { PluginHost } from "../host/plugin-host.ts";

/** Changes when what an import writes changes its meaning: data is then taken in again. */
const formatVersion = 1;

/** A text that changes whenever the data of a project may have changed: its files, or how the config reads them. */
export async function dataFingerprint(config: ProjectConfig, host: PluginHost): Promise<string> {
  const { timezone, currency, weekStart } = config;
  const tables = [
    ...(config.customers ? [["customers", config.customers] as const] : []),
    ...Object.entries(config.events),
  ];
  const parts: unknown[] = [formatVersion, timezone, currency, weekStart];
  for (const [name, table] of tables)
    parts.push(name, withoutPlugin(table), await tableFingerprint(table, host));
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

async function tableFingerprint(
  table: CustomersConfig | EventsConfig,
  host: PluginHost,
): Promise<string> {
  const { source, options } = await host.source(table.from);
  if (source.fingerprint !== undefined) return source.fingerprint(options);
  return (await source.open(options, { signal: new AbortController().signal })).fingerprint;
}

const withoutPlugin = ({ from, ...table }: CustomersConfig | EventsConfig) => ({
  ...table,
  from: { plugin: from.plugin.name, source: from.source, options: from.options },
});
