import type { Value } from "@satsuma/ir";
import { SatsumaError } from "@satsuma/model";
import type { Catalogue, Column, Columns, TraitNamespace, TraitSource } from "@satsuma/model";
import type { Method, Trait } from "@satsuma/plugin";
import { guarded } from "../host/guard.ts";
import { hasTraits } from "../host/plugin-host.ts";
import type { PluginHost, PluginInstance } from "../host/plugin-host.ts";
import { withParameters } from "./instance.ts";
import { checkedValue } from "./checked-expression.ts";
import { derivedTraits } from "./derived-traits.ts";
import { typesOf } from "./feature-types.ts";

/**
 * The catalogue of the data with what the plugins offer. A plugin whose features read another's traits comes after it, in
 * whatever order the config lists them.
 *
 * @throws SatsumaError that names the plugin when a feature does not check against all that is there
 */
export async function withTraits(data: Catalogue, host: PluginHost): Promise<Catalogue> {
  let catalogue = data;
  let waiting = host.instances.filter(hasTraits);
  while (waiting.length > 0) {
    const refused: { plugin: PluginInstance; problem: SatsumaError }[] = [];
    for (const plugin of waiting) {
      try {
        catalogue = {
          ...catalogue,
          traits: {
            ...catalogue.traits,
            [plugin.namespace]: await namespaceOf(plugin, catalogue),
          },
        };
      } catch (problem) {
        // Only a name that is not known yet may still turn up.
        if (!(problem instanceof SatsumaError) || problem.code !== "PLUGIN_CONFIG") throw problem;
        refused.push({ plugin, problem });
      }
    }
    if (refused.length === waiting.length) throw refused[0]!.problem;
    waiting = refused.map(({ plugin }) => plugin);
  }
  return catalogue;
}

async function namespaceOf(plugin: PluginInstance, catalogue: Catalogue): Promise<TraitNamespace> {
  const methods: [string, TraitSource][] = [];
  for (const method of plugin.methods)
    methods.push([method.name, await methodSource(plugin, method, catalogue)]);
  if (plugin.traits.length > 0) methods.push([derivedTraits, derivedSource(plugin, catalogue)]);
  return { description: plugin.doc, methods: Object.fromEntries(methods) };
}

async function methodSource(
  plugin: PluginInstance,
  method: Method,
  catalogue: Catalogue,
): Promise<TraitSource> {
  const { parameters, name } = await withParameters(plugin, method, {});
  const reads = await guarded(plugin.plugin, `asking ${name} for its features`, () =>
    method.reads(parameters),
  );
  const features = Object.entries(reads).map(([feature, { expression }]): [string, Value] => [
    feature,
    checkedValue(expression, `${name}.${feature}`, plugin.plugin, { catalogue }),
  ]);
  const types = typesOf(Object.fromEntries(features));
  const columns: Columns = await guarded(plugin.plugin, `asking ${name} for its traits`, () =>
    method.writes(parameters, types),
  );
  return { description: method.doc, parameters: method.settable ?? {}, columns };
}

function derivedSource(plugin: PluginInstance, catalogue: Catalogue): TraitSource {
  const columns = plugin.traits.map((trait): [string, Column] => [
    trait.name,
    derivedColumn(plugin, trait, catalogue),
  ]);
  return { parameters: {}, columns: Object.fromEntries(columns) };
}

function derivedColumn(plugin: PluginInstance, trait: Trait, catalogue: Catalogue): Column {
  const { type, nullable } = checkedValue(
    trait.expression,
    `${plugin.namespace}.${trait.name}`,
    plugin.plugin,
    { catalogue },
  );
  return {
    type,
    nullable,
    description: trait.doc,
    ...(trait.unit === undefined ? {} : { unit: trait.unit }),
  };
}
