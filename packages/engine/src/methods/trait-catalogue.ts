import type { Program } from "@satsuma/ir";
import type { Catalogue, Column, TraitSource } from "@satsuma/model";
import type { Method, Trait } from "@satsuma/plugin";
import type { PluginHost } from "../host/plugin-host.ts";
import type { PluginInstance } from "../host/plugin-instance.ts";
import { failed } from "./failures.ts";
import type { FailedMethod } from "./failures.ts";
import { methodName, withParameters } from "./instance.ts";
import { askMethod } from "./asked-method.ts";
import { checkedValue } from "./checked-expression.ts";
import type { Names } from "./checked-expression.ts";
import { derivedTraits } from "./derived-traits.ts";

/** Gives the segments of a project that check against a catalogue, for features such as `member of vip`. */
export type Rules = (catalogue: Catalogue) => Promise<Program>;

/** The catalogue of the data with what the plugins offer. */
export const withTraits = async (
  data: Catalogue,
  host: PluginHost,
  rules: Rules,
): Promise<Catalogue> => (await traitCatalogue(data, host, rules)).catalogue;

/** A catalogue, and the methods that are not in it because they failed when they were asked what they give. */
export interface TraitCatalogue {
  readonly catalogue: Catalogue;
  readonly failures: readonly (FailedMethod & { readonly namespace: string })[];
}

/**
 * The catalogue of the data with what the plugins offer. A method whose features read another's traits comes after it, in
 * whatever order the config lists them, and so does one that reads a segment which uses such traits. One that fails is left
 * out: it stands in the way of rules that name it, and of no others.
 */
export async function traitCatalogue(
  data: Catalogue,
  host: PluginHost,
  rules: Rules,
): Promise<TraitCatalogue> {
  const failures: TraitCatalogue["failures"][number][] = [];
  let names: Names = { catalogue: data };
  let waiting = host.instances.flatMap(offers);
  for (;;) {
    const { catalogue, refused } = await take(waiting, names);
    // Only a name that is not known yet may still turn up.
    const hopeful = refused.filter(({ failure }) => failure.code === "PLUGIN_CONFIG");
    const isStuck = hopeful.length === waiting.length;
    // Segments are looked at last: most projects have no method that reads one.
    const isLast = isStuck && names.program !== undefined;
    const lost = isLast ? refused : refused.filter((offer) => !hopeful.includes(offer));
    failures.push(...lost.map(({ failure, namespace }) => ({ ...failure, namespace })));
    if (isLast || hopeful.length === 0) return { catalogue, failures };
    waiting = hopeful;
    names = isStuck ? { catalogue, program: await rules(catalogue) } : { catalogue };
  }
}

type Refused = Offer & { readonly failure: FailedMethod };

/** Takes in the offers that check against the names that are known by now. */
async function take(
  offered: readonly Offer[],
  names: Names,
): Promise<{ catalogue: Catalogue; refused: readonly Refused[] }> {
  const refused: Refused[] = [];
  let { catalogue } = names;
  for (const offer of offered) {
    try {
      catalogue = withSource(catalogue, offer, await offer.source({ ...names, catalogue }));
    } catch (cause) {
      refused.push({ ...offer, failure: failed(offer, cause, undefined) });
    }
  }
  return { catalogue, refused };
}

/** A method of a plugin, or its derived traits, and how what it gives is found out. */
interface Offer {
  /** `rfm.score`. */
  readonly name: string;
  readonly plugin: string;
  readonly namespace: string;
  readonly doc: string;
  readonly method: string;
  source(names: Names): Promise<TraitSource>;
}

function offers(instance: PluginInstance): Offer[] {
  const { plugin, namespace, doc, methods, traits } = instance;
  const about = { plugin, namespace, doc };
  const offered = methods.map((method) => ({
    ...about,
    name: methodName(instance, method),
    method: method.name,
    source: (names: Names) => methodSource(instance, method, names),
  }));
  const derived = {
    ...about,
    name: `${namespace}.${derivedTraits}`,
    method: derivedTraits,
    source: async (names: Names) => derivedSource(instance, names),
  };
  return traits.length === 0 ? offered : [...offered, derived];
}

function withSource(
  catalogue: Catalogue,
  { namespace, doc, method }: Offer,
  source: TraitSource,
): Catalogue {
  const methods = { ...catalogue.traits[namespace]?.methods, [method]: source };
  const traits = { ...catalogue.traits, [namespace]: { description: doc, methods } };
  return { ...catalogue, traits };
}

async function methodSource(
  plugin: PluginInstance,
  method: Method,
  names: Names,
): Promise<TraitSource> {
  const instance = await withParameters(plugin, method, {});
  const { columns } = await askMethod(instance, names);
  return { description: method.doc, parameters: method.settable ?? {}, columns };
}

function derivedSource(plugin: PluginInstance, names: Names): TraitSource {
  const columns = plugin.traits.map((trait): [string, Column] => [
    trait.name,
    derivedColumn(plugin, trait, names),
  ]);
  return { parameters: {}, columns: Object.fromEntries(columns) };
}

function derivedColumn(plugin: PluginInstance, trait: Trait, names: Names): Column {
  const { type, nullable } = checkedValue(
    trait.expression,
    `${plugin.namespace}.${trait.name}`,
    plugin.plugin,
    names,
  );
  return {
    type,
    nullable,
    description: trait.doc,
    ...(trait.unit === undefined ? {} : { unit: trait.unit }),
  };
}
