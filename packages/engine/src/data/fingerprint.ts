import { createHash } from "node:crypto";
import type { SourceTable } from "@satsuma/plugin";
import type { CustomersConfig, EventsConfig, ProjectConfig } from "../config/project-config.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Work } from "../project-options.ts";
import { openSource } from "./open-source.ts";
import { guarded } from "../host/guard.ts";
import type { TablePlan } from "./table-plan.ts";

/** Changes when what an import writes changes its meaning: data is then taken in again. */
const formatVersion = 3;

/** What tells data that was taken in from data that was not. */
export interface DataFingerprint {
  /** Changes whenever the data of a project may have changed: its files, or how the config reads them. */
  readonly id: string;
  /** Likewise for each table by itself: its source, and how the config reads it. */
  readonly sources: ReadonlyMap<string, string>;
  /** Tables that had to be opened to tell, by name. */
  readonly opened: ReadonlyMap<string, SourceTable>;
}

/** The fingerprint of a project's data as it is now. */
export async function dataFingerprint(
  config: ProjectConfig,
  host: PluginHost,
  work: Work,
): Promise<DataFingerprint> {
  const { timezone, currency, weekStart } = config;
  const tables = [
    ...(config.customers ? [["customers", config.customers] as const] : []),
    ...Object.entries(config.events),
  ];
  const parts: unknown[] = [formatVersion, timezone, currency, weekStart, possibleValues(config)];
  const opened = new Map<string, SourceTable>();
  const sources = new Map<string, string>();
  for (const [name, table] of tables) {
    const found = [withoutPlugin(table), await sourceFingerprint(name, table)];
    sources.set(name, digest(found));
    parts.push(name, ...found);
  }
  return { id: digest(parts), sources, opened };

  async function sourceFingerprint(
    name: string,
    { from }: CustomersConfig | EventsConfig,
  ): Promise<string> {
    const { source, options, plugin } = await host.source(from);
    if (source.fingerprint !== undefined)
      return guarded(
        plugin,
        `looking for changes of the table ${name}, from its source ${source.name},`,
        async () => source.fingerprint!(options),
        work,
      );
    const table = await openSource(name, from, host, work);
    opened.set(name, table);
    return table.fingerprint;
  }
}

/** What a table is made of and how, in few letters: its source, how that is read, and whose rows are left out. */
export const tableFingerprint = (
  { table }: TablePlan,
  { source, erased }: { readonly source: string; readonly erased: string | undefined },
): string => digest([formatVersion, source, erased, table]);

/** Likewise, but for which files there are: tables of one way hold the same rows for the same files. Absent where none are read. */
export function readingWay(
  { table: { from, ...table } }: TablePlan,
  { erased }: { readonly erased: string | undefined },
): string | undefined {
  if (!("paths" in from) || from.marks === undefined) return undefined;
  const { paths: _, marks: __, ...reading } = from;
  return digest([formatVersion, erased, table, reading]);
}

/** Functions fall out: what they do is told by the parts beside them. Large numbers within SQL are no JSON. */
const digest = (parts: readonly unknown[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify(parts, (_, value: unknown) =>
        typeof value === "bigint" ? `${value}n` : value,
      ),
    )
    .digest("hex");

/** What the config calls possible is counted when data is taken in. */
const possibleValues = ({ quality }: ProjectConfig) =>
  Object.entries(quality?.columns ?? {}).flatMap(([column, { possible }]) =>
    possible === undefined ? [] : [[column, possible]],
  );

const withoutPlugin = ({ from, ...table }: CustomersConfig | EventsConfig) => ({
  ...table,
  from: { plugin: from.plugin.name, source: from.source, options: from.options },
});
