import type { SourceTable, TableFrom } from "@satsuma/plugin";
import { guarded } from "../host/guard.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Work } from "../project-options.ts";

/** Most time that looking at a table may take: a source may read all of it. */
const limitMs = 3_600_000;

/** Looks at the table of that name by the source it comes from. */
export async function openSource(
  name: string,
  from: TableFrom,
  host: PluginHost,
  { signal = new AbortController().signal }: Work,
): Promise<SourceTable> {
  const { source, options, plugin } = await host.source(from);
  const look = async () => source.open(options, { signal });
  return guarded(plugin, `looking at the table ${name}, from its source ${source.name},`, look, {
    signal,
    limitMs,
  });
}
