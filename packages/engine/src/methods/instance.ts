import type { Value } from "@satsuma/ir";
import type { Method } from "@satsuma/plugin";
import { pluginError } from "../host/plugin-error.ts";
import type { PluginHost, PluginInstance } from "../host/plugin-host.ts";
import { validated } from "../host/validate.ts";

/** A method with the parameters it is to be fitted with. */
export interface MethodInstance {
  /** Equal for equal methods with equal parameters. */
  readonly key: string;
  /** `rfm.score`. */
  readonly name: string;
  readonly plugin: string;
  readonly namespace: string;
  readonly method: Method;
  readonly parameters: unknown;
}

/** A value of a method, as a rule names it. */
export type TraitNode = Extract<Value, { kind: "trait" }>;

/** The method a trait comes from, with the parameters the rule sets laid over those of the config. */
export async function instanceOf(trait: TraitNode, host: PluginHost): Promise<MethodInstance> {
  const plugin = host.instances.find(({ namespace }) => namespace === trait.namespace);
  const method = plugin?.methods.find(({ name }) => name === trait.method);
  if (plugin === undefined || method === undefined)
    throw new RangeError(`trait must come from a method, got ${trait.namespace}.${trait.method}`);
  return withParameters(plugin, method, givenParameters(trait, method));
}

/** How a method is called in a project: `rfm.score`. */
export const methodName = ({ namespace }: PluginInstance, { name }: Method): string =>
  `${namespace}.${name}`;

/** A method with parameters of the config, and others laid over them. */
export async function withParameters(
  plugin: PluginInstance,
  method: Method,
  given: Readonly<Record<string, unknown>>,
): Promise<MethodInstance> {
  const name = methodName(plugin, method);
  const parameters = await validated(
    method.params,
    { ...method.standard, ...given },
    plugin.plugin,
    `the parameters of ${name}`,
  );
  return {
    key: `${name} ${stableJson(parameters)}`,
    name,
    plugin: plugin.plugin,
    namespace: plugin.namespace,
    method,
    parameters,
  };
}

function givenParameters(trait: TraitNode, method: Method): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(trait.parameters).map(([name, values]) => {
      const constants = values.map((value) => constant(value, trait));
      return [name, method.settable?.[name]?.list === true ? constants : constants[0]];
    }),
  );
}

function constant(value: Value, trait: TraitNode): unknown {
  if (value.kind === "defined") return constant(value.of, trait);
  if (value.kind === "negate") return -Number(constant(value.value, trait));
  if (value.kind !== "literal")
    throw pluginError("PLUGIN_CONFIG", trait.namespace, "parameters in rules must be constants");
  const isNumber =
    value.type.kind === "number" || value.type.kind === "money" || value.type.kind === "approx";
  return isNumber ? Number(value.value) : value.value;
}

/** JSON with the keys of objects in order, so that equal values give equal text. */
export function stableJson(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? "null"
  );
}
