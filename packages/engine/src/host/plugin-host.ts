import type {
  ProjectFacts,
  Source,
  TableFrom,
  Contributions,
  Method,
  PluginUse,
  Trait,
} from "@satsuma/plugin";
import { API } from "@satsuma/plugin";
import { lend } from "./capabilities.ts";
import { guarded } from "./guard.ts";
import { checkContributions, checkPlugin } from "./contributions.ts";
import { pluginError } from "./plugin-error.ts";
import { validated } from "./validate.ts";

/** The plugins of a project, set up. */
export interface PluginHost {
  readonly instances: readonly PluginInstance[];
  /** The source a table comes from; its plugin is set up first where the project does not list it. */
  source(
    table: TableFrom,
  ): Promise<{ readonly source: Source; readonly options: unknown; readonly plugin: string }>;
  /** Closes what plugins opened, last first. */
  close(): Promise<void>;
}

/** One plugin under its namespace. */
export interface PluginInstance {
  readonly plugin: string;
  readonly namespace: string;
  readonly doc: string;
  readonly methods: readonly Method[];
  readonly traits: readonly Trait[];
  readonly sources: readonly Source[];
}

/** Sets plugins up in order. When one fails, those before it are closed in reverse and the error names it. */
export async function hostPlugins(
  uses: readonly PluginUse[],
  project: ProjectFacts,
): Promise<PluginHost> {
  const closers: (() => void | Promise<void>)[] = [];
  const instances: PluginInstance[] = [];
  const close = () => closeAll(closers);
  const start = async (use: PluginUse): Promise<PluginInstance> => {
    const instance = await setUp(use, project, closers);
    refuseClash(instance, instances, Object.keys(project.events));
    instances.push(instance);
    return instance;
  };
  try {
    for (const use of uses) await start(use);
  } catch (cause) {
    // Why the project does not open says more than what fails on the way out.
    await Promise.allSettled([close()]);
    throw cause;
  }
  const source = async (table: TableFrom) => {
    const name = table.plugin.name;
    const instance =
      instances.find(({ plugin }) => plugin === name) ??
      (await start({ plugin: table.plugin, config: {} }));
    const found = instance.sources.find((candidate) => candidate.name === table.source);
    if (found === undefined)
      throw pluginError("PLUGIN_CONTRIBUTION", name, `it has no source "${table.source}"`);
    return {
      source: found,
      options: await validated(found.options, table.options, name, table.source),
      plugin: name,
    };
  };
  return { instances, source, close };
}

async function setUp(
  use: PluginUse,
  project: ProjectFacts,
  closers: (() => void | Promise<void>)[],
): Promise<PluginInstance> {
  const { plugin } = use;
  if (plugin.api !== API) {
    throw pluginError(
      "PLUGIN_API",
      plugin.name,
      `it is written for version ${String(plugin.api)} of the plugin contract, this is ${String(API)}`,
    );
  }
  checkPlugin(plugin);
  const config = await validated(plugin.config, use.config, plugin.name, "its config");
  const defer = (closer: () => void | Promise<void>) =>
    void closers.push(() => guarded(plugin.name, "closing", closer));
  // The plugin was typed against what it declares in `needs`, and that is what it is lent.
  const context = { config, project, defer, ...lend(plugin.needs, plugin.name) };
  const contributions: Contributions = await guarded(plugin.name, "setting up", () =>
    plugin.setup(context),
  );
  const namespace = use.as ?? plugin.namespace;
  checkContributions(plugin.name, namespace, contributions);
  return {
    plugin: plugin.name,
    namespace,
    doc: plugin.doc,
    methods: contributions.methods ?? [],
    traits: contributions.traits ?? [],
    sources: contributions.sources ?? [],
  };
}

/** Rules name traits by their namespace, so no two plugins may share one, nor may an event table have its name. */
function refuseClash(
  instance: PluginInstance,
  others: readonly PluginInstance[],
  events: readonly string[],
): void {
  if (!hasTraits(instance)) return;
  const isSame = (name: string) => name.toLowerCase() === instance.namespace.toLowerCase();
  const clash = others.find((other) => hasTraits(other) && isSame(other.namespace))?.plugin;
  const table = events.find(isSame);
  const owner = clash ?? (table === undefined ? undefined : `the event table ${table}`);
  if (owner === undefined) return;
  throw pluginError(
    "PLUGIN_CONTRIBUTION",
    instance.plugin,
    `its namespace "${instance.namespace}" is that of ${owner} too; tell them apart with use(…, { as: "another_name" })`,
  );
}

/** Whether a plugin gives values that rules can name. */
export const hasTraits = ({ methods, traits }: PluginInstance): boolean =>
  methods.length > 0 || traits.length > 0;

/** Runs every closer even when one fails; the first failure is told at the end. */
async function closeAll(closers: (() => void | Promise<void>)[]): Promise<void> {
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
