import type { PluginUse, ProjectFacts, Source, TableFrom } from "@satsuma/plugin";
import { hasTraits, setUp } from "./plugin-instance.ts";
import type { Closers, PluginInstance } from "./plugin-instance.ts";
import { pluginError } from "./plugin-error.ts";
import { validated } from "./validate.ts";

/** The plugins of a project, set up. */
export interface PluginHost {
  readonly instances: readonly PluginInstance[];
  /** The source a table comes from; its plugin is set up first where the project does not list it. */
  source(
    table: TableFrom,
  ): Promise<{ readonly source: Source; readonly options: unknown; readonly plugin: string }>;
  /**
   * The same plugins and one more, for as long as some work lasts; it takes the place of the one of its namespace, if there is
   * one. Closing what this gives closes that plugin only.
   */
  withInstance(use: PluginUse): Promise<PluginHost>;
  /** Closes what plugins opened, last first. */
  close(): Promise<void>;
}

/** Sets plugins up in order. When one fails, those before it are closed in reverse and the error names it. */
export async function hostPlugins(
  uses: readonly PluginUse[],
  project: ProjectFacts,
): Promise<PluginHost> {
  const closers: Closers = [];
  const instances: PluginInstance[] = [];
  const start = async (use: PluginUse): Promise<PluginInstance> => {
    const instance = await started(use, instances, project, closers);
    instances.push(instance);
    return instance;
  };
  try {
    for (const use of uses) await start(use);
  } catch (cause) {
    // Why the project does not open says more than what fails on the way out.
    await Promise.allSettled([closeAll(closers)]);
    throw cause;
  }
  return {
    instances,
    source: (table) => sourceOf(table, instances, start),
    withInstance: (use) => withInstance(use, instances, project),
    close: () => closeAll(closers),
  };
}

/** Sets a plugin up beside others. When it fails, what it opened is closed. */
async function started(
  use: PluginUse,
  others: readonly PluginInstance[],
  project: ProjectFacts,
  closers: Closers,
): Promise<PluginInstance> {
  const own: Closers = [];
  closers.push(() => closeAll(own));
  try {
    const instance = await setUp(use, project, own);
    refuseClash(instance, others, Object.keys(project.events));
    return instance;
  } catch (cause) {
    await Promise.allSettled([closeAll(own)]);
    throw cause;
  }
}

async function withInstance(
  use: PluginUse,
  all: readonly PluginInstance[],
  project: ProjectFacts,
): Promise<PluginHost> {
  const closers: Closers = [];
  const namespace = use.as ?? use.plugin.namespace;
  const place = all.findIndex((each) => each.namespace === namespace);
  const others = all.filter((_, i) => i !== place);
  const instance = await started(use, others, project, closers);
  const instances = place < 0 ? [...all, instance] : all.with(place, instance);
  const start = (more: PluginUse) => started(more, instances, project, closers);
  return {
    instances,
    source: (table) => sourceOf(table, instances, start),
    withInstance: (more) => withInstance(more, instances, project),
    close: () => closeAll(closers),
  };
}

async function sourceOf(
  table: TableFrom,
  instances: readonly PluginInstance[],
  start: (use: PluginUse) => Promise<PluginInstance>,
) {
  const plugin = table.plugin.name;
  const instance =
    instances.find((each) => each.plugin === plugin) ??
    (await start({ plugin: table.plugin, config: {} }));
  const source = instance.sources.find((candidate) => candidate.name === table.source);
  if (source === undefined)
    throw pluginError("PLUGIN_CONTRIBUTION", plugin, `it has no source "${table.source}"`);
  const options = await validated(source.options, table.options, plugin, table.source);
  return { source, options, plugin };
}

/** Rules name traits by their namespace, so no two plugins may share one, nor may an event table have its name. */
function refuseClash(
  instance: PluginInstance,
  others: readonly PluginInstance[],
  events: readonly string[],
): void {
  const isSame = (name: string) => name.toLowerCase() === instance.namespace.toLowerCase();
  const clash = others.find((other) => isSame(other.namespace) && doClash(instance, other))?.plugin;
  const table = hasTraits(instance) ? events.find(isSame) : undefined;
  const owner = clash ?? (table === undefined ? undefined : `the event table ${table}`);
  if (owner === undefined) return;
  throw pluginError(
    "PLUGIN_CONTRIBUTION",
    instance.plugin,
    `its namespace "${instance.namespace}" is that of ${owner} too; tell them apart with use(…, { as: "another_name" })`,
  );
}

/** Traits, sinks and views are told apart by the namespace; sources by their plugin. */
const doClash = (one: PluginInstance, other: PluginInstance): boolean =>
  (hasTraits(one) && hasTraits(other)) ||
  (one.sinks.length > 0 && other.sinks.length > 0) ||
  (one.views.length > 0 && other.views.length > 0);

/** Runs every closer even when one fails; the first failure is told at the end. */
async function closeAll(closers: Closers): Promise<void> {
  const failures: unknown[] = [];
  for (let closer = closers.pop(); closer !== undefined; closer = closers.pop()) {
    try {
      await closer();
    } catch (cause) {
      failures.push(cause);
    }
  }
  if (failures.length > 0) throw failures[0];
}
