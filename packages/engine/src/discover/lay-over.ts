import { SatsumaError, nearestNames } from "@satsuma/model";
import type { Method, Plugin } from "@satsuma/plugin";
import { knownKeys } from "./known-keys.ts";

/** Parameters of a command, by where they belong. */
export interface Placed {
  /** Those that the plugin's config has. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Those that the method alone has. */
  readonly method: Readonly<Record<string, unknown>>;
}

/** Which parameters are the plugin's config and which are the method's own. A plugin that does not tell gets all as config. */
export async function placed(
  plugin: Plugin,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Placed> {
  const keys = await knownKeys(plugin.config, plugin.name);
  const isConfig = (key: string): boolean => keys === undefined || keys.includes(key);
  const entries = Object.entries(parameters);
  return {
    config: Object.fromEntries(entries.filter(([key]) => isConfig(key))),
    method: Object.fromEntries(entries.filter(([key]) => !isConfig(key))),
  };
}

/** A method whose standard parameters are others. @throws SatsumaError `DISCOVER_PARAMETER` when it has none of that name */
export async function withStandard(
  method: Method,
  given: Readonly<Record<string, unknown>>,
  { plugin, name }: { readonly plugin: Plugin; readonly name: string },
): Promise<Method> {
  const wanted = Object.keys(given);
  if (wanted.length === 0) return method;
  const known = [
    ...((await knownKeys(plugin.config, plugin.name)) ?? []),
    ...((await knownKeys(method.params, plugin.name)) ?? wanted),
  ];
  const unknown = wanted.find((key) => !known.includes(key));
  if (unknown !== undefined) throw noParameter(unknown, name, [...new Set(known)]);
  const standard = { ...method.standard, ...given };
  // A method may be an object of a class: what it inherits stays.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has the method as its prototype
  return Object.create(method, { standard: { value: standard, enumerable: true } }) as Method;
}

function noParameter(wanted: string, method: string, known: readonly string[]): SatsumaError {
  const [nearest] = nearestNames(wanted, known);
  const help = nearest === undefined ? `it has ${known.join(", ")}` : `did you mean "${nearest}"?`;
  return new SatsumaError("DISCOVER_PARAMETER", `${method} has no parameter "${wanted}"`, { help });
}
