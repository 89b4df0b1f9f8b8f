import type {
  Contributions,
  Method,
  Plugin,
  PluginUse,
  ProjectFacts,
  Sink,
  Source,
  Trait,
  View,
} from "@satsuma/plugin";
import { API } from "@satsuma/plugin";
import { lend } from "./capabilities.ts";
import { checkContributions, checkPlugin, namePattern } from "./contributions.ts";
import { guarded } from "./guard.ts";
import { pluginError } from "./plugin-error.ts";
import { validated } from "./validate.ts";

/** One plugin under its namespace. */
export interface PluginInstance {
  /** Its npm name. */
  readonly plugin: string;
  readonly namespace: string;
  readonly doc: string;
  readonly needs: readonly string[];
  /** As it was made: for its advice, and to set it up again with another config. */
  readonly use: PluginUse;
  readonly methods: readonly Method[];
  readonly traits: readonly Trait[];
  readonly sources: readonly Source[];
  readonly sinks: readonly Sink[];
  readonly views: readonly View[];
}

/** What closes what a plugin opened; the last is called first. */
export type Closers = (() => void | Promise<void>)[];

/** Sets one plugin up; what it opened is added to `closers`, also when it fails half-way. */
export async function setUp(
  use: PluginUse,
  project: ProjectFacts,
  closers: Closers,
): Promise<PluginInstance> {
  const { plugin } = use;
  refuseOtherApi(plugin);
  checkPlugin(plugin);
  const config = await validated(plugin.config, use.config, plugin.name, "its config");
  const defer = (closer: () => void | Promise<void>) =>
    void closers.push(() => guarded(plugin.name, "closing", closer));
  // The plugin was typed against what it declares in `needs`, and that is what it is lent.
  const context = { config, project, defer, ...lend(plugin.needs, plugin.name) };
  const contributions: Contributions = await guarded(plugin.name, "setting up", () =>
    plugin.setup(context),
  );
  refuseOtherName(use);
  const namespace = use.as ?? plugin.namespace;
  checkContributions(plugin.name, namespace, contributions);
  const { methods = [], traits = [], sources = [], sinks = [], views = [] } = contributions;
  const about = { plugin: plugin.name, namespace, doc: plugin.doc, needs: plugin.needs, use };
  return { ...about, methods, traits, sources, sinks, views };
}

/** What the config calls a plugin is the user's to mend. */
function refuseOtherName({ plugin, as }: PluginUse): void {
  if (as === undefined || namePattern.test(as)) return;
  throw pluginError("PLUGIN_CONFIG", plugin.name, `the config calls it "${as}", which is no name`, {
    help: 'use letters, digits and _, not a digit first: use(plugin, { … }, { as: "another_name" })',
  });
}

function refuseOtherApi(plugin: Plugin): void {
  if (plugin.api === API) return;
  throw pluginError(
    "PLUGIN_API",
    plugin.name,
    `it is written for version ${String(plugin.api)} of the plugin contract, this is ${String(API)}`,
  );
}

/** Whether a plugin gives values that rules can name. */
export const hasTraits = ({ methods, traits }: PluginInstance): boolean =>
  methods.length > 0 || traits.length > 0;
