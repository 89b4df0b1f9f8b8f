import type { Value } from "@satsuma/ir";
import type { Method } from "@satsuma/plugin";
import type { PluginHost } from "../host/plugin-host.ts";
import type { PluginInstance } from "../host/plugin-instance.ts";
import { validated } from "../host/validate.ts";
import type { Names } from "./checked-expression.ts";
import { settingOf } from "./settings.ts";
import type { Setting } from "./settings.ts";
import { stableJson } from "./stable-json.ts";

/** A method with the parameters it is to be fitted with. */
export interface MethodInstance {
  /** Equal for equal methods with equal parameters, however a rule writes these. */
  readonly key: string;
  /** `rfm.score`. */
  readonly name: string;
  readonly plugin: string;
  /** Of the plugin's package; undefined where it does not say. */
  readonly version: string | undefined;
  readonly namespace: string;
  readonly method: Method;
  readonly parameters: unknown;
  /** Values of the customers among the parameters. */
  readonly settings: readonly Setting[];
}

/** A value of a method, as a rule names it. */
export type TraitNode = Extract<Value, { kind: "trait" }>;

/** The method a trait comes from, with the parameters the rule sets laid over those of the config. */
export async function instanceOf(
  trait: TraitNode,
  host: PluginHost,
  names: Names,
): Promise<MethodInstance> {
  const plugin = host.instances.find(({ namespace }) => namespace === trait.namespace);
  const method = plugin?.methods.find(({ name }) => name === trait.method);
  if (plugin === undefined || method === undefined)
    throw new RangeError(`trait must come from a method, got ${trait.namespace}.${trait.method}`);
  const { given, settings } = givenParameters(trait, method, names);
  return withParameters(plugin, method, given, settings);
}

/** How a method is called in a project: `rfm.score`. */
export const methodName = ({ namespace }: PluginInstance, { name }: Method): string =>
  `${namespace}.${name}`;

/** A method with parameters of the config, and others laid over them. */
export async function withParameters(
  plugin: PluginInstance,
  method: Method,
  given: Readonly<Record<string, unknown>>,
  settings: readonly Setting[] = [],
): Promise<MethodInstance> {
  const name = methodName(plugin, method);
  const accepted = (parameters: Readonly<Record<string, unknown>>): Promise<unknown> =>
    validated(
      method.params,
      { ...method.standard, ...parameters },
      plugin.plugin,
      `the parameters of ${name}`,
    );
  const parameters = await accepted(given);
  const same = settings.length === 0 ? parameters : await accepted(canonical(given, settings));
  return {
    key: `${name} ${stableJson(same)}`,
    name,
    plugin: plugin.plugin,
    version: plugin.use.plugin.version,
    namespace: plugin.namespace,
    method,
    parameters,
    settings,
  };
}

/** Parameters in which every value of the customers has the name that depends on nothing but the value. */
function canonical(
  given: Readonly<Record<string, unknown>>,
  settings: readonly Setting[],
): Record<string, unknown> {
  const names = new Map<unknown, string>(settings.map((each) => [each.text, each.canonical]));
  const renamed = (part: unknown): unknown =>
    Array.isArray(part) ? part.map(renamed) : (names.get(part) ?? part);
  return Object.fromEntries(Object.entries(given).map(([name, part]) => [name, renamed(part)]));
}

function givenParameters(
  trait: TraitNode,
  method: Method,
  names: Names,
): { readonly given: Record<string, unknown>; readonly settings: readonly Setting[] } {
  const settings: Setting[] = [];
  const textFor = (value: Value, place: string): string => {
    const setting = settingOf(value, place, names.texts);
    settings.push(setting);
    return setting.text;
  };
  const given = Object.entries(trait.parameters).map(([name, values]) => {
    const parts = values.map((value, i) => constant(value) ?? textFor(value, `${name} ${i + 1}`));
    return [name, method.settable?.[name]?.list === true ? parts : parts[0]];
  });
  return { given: Object.fromEntries(given), settings };
}

/** A constant as plain data; undefined for a value that differs by customer. */
function constant(value: Value): string | number | boolean | undefined {
  if (value.kind === "defined") return constant(value.of);
  if (value.kind === "negate") {
    const positive = constant(value.value);
    return positive === undefined ? undefined : -Number(positive);
  }
  if (value.kind !== "literal") return undefined;
  const isNumber =
    value.type.kind === "number" || value.type.kind === "money" || value.type.kind === "approx";
  return isNumber ? Number(value.value) : value.value;
}
