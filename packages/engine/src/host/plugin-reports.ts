import type { ProjectConfig } from "../config/project-config.ts";
import type { PluginReport } from "./plugin-report.ts";
import type { PluginHost } from "./plugin-host.ts";

/** The plugins of a config with what they add; those that only tables come from are told by the sources that are used. */
export function pluginReports(
  { instances }: PluginHost,
  { customers, events, plugins = [] }: ProjectConfig,
): readonly PluginReport[] {
  const listed = instances.filter(({ use }) => plugins.includes(use));
  const tables = [...(customers ? [customers] : []), ...Object.values(events)].map(
    ({ from }) => from,
  );
  const others = tables.filter(
    ({ plugin }, i) =>
      !listed.some((each) => each.plugin === plugin.name) &&
      tables.findIndex((each) => each.plugin.name === plugin.name) === i,
  );
  return [
    ...listed.map((each) => ({
      name: each.plugin,
      namespace: each.namespace,
      doc: each.doc,
      needs: each.needs,
      traits: namesOf(each.traits),
      methods: namesOf(each.methods),
      sources: namesOf(each.sources),
      sinks: namesOf(each.sinks),
      views: namesOf(each.views),
    })),
    ...others.map(({ plugin }) => ({
      name: plugin.name,
      namespace: plugin.namespace,
      doc: plugin.doc,
      needs: plugin.needs,
      traits: [],
      methods: [],
      sources: [
        ...new Set(
          tables.filter((each) => each.plugin.name === plugin.name).map(({ source }) => source),
        ),
      ],
      sinks: [],
      views: [],
    })),
  ];
}

const namesOf = (list: readonly { readonly name: string }[]): readonly string[] =>
  list.map(({ name }) => name);
