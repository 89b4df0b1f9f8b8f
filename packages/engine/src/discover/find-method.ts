import { SatsumaError, nearestNames } from "@satsuma/model";
import type { Method, Plugin, PluginUse } from "@satsuma/plugin";
import { everyAdvice } from "../advise/advise.ts";
import { askPlugin } from "../advise/ask-plugin.ts";
import { dataFacts } from "../advise/data-facts.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { PluginInstance } from "../host/plugin-instance.ts";
import { methodName } from "../methods/instance.ts";
import type { Session } from "../queries/session.ts";
import type { MethodAdvice } from "../advise/advice-result.ts";
import { placed, withStandard } from "./lay-over.ts";

/** A method that a person asked for, in a host that has it as it is to be fitted. */
export interface FoundMethod {
  readonly host: PluginHost;
  readonly instance: PluginInstance;
  readonly method: Method;
  /** `clusters.kmeans`. */
  readonly name: string;
  readonly isConfigured: boolean;
  /** Closes what was set up for this alone. */
  close(): Promise<void>;
}

/** What a command asks for. */
export interface Wanted {
  /** `clusters`, the first method of a plugin, `clusters.kmeans`, or `kmeans` where no other method is called so. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Finds a method among the plugins of the config, or else among those that are offered: such a one is set up as it advises
 * itself. Parameters are laid over its config, or where the config does not have them over those of the method.
 *
 * @throws SatsumaError `DISCOVER_METHOD` when nobody has such a method, `DISCOVER_DATA` when the data does not suffice
 */
export async function findMethod(
  wanted: Wanted,
  session: Session,
  offered: readonly Plugin[],
): Promise<FoundMethod> {
  const { instances } = session.host;
  const [namespace = ""] = wanted.method.split(".");
  const configured = instances.find(
    (each) => each.namespace === namespace && each.methods.length > 0,
  );
  if (configured !== undefined) return inConfig(configured, wanted, session.host);
  const plugin = offered.find((each) => each.namespace === namespace);
  if (plugin !== undefined) return asAdvised(plugin, wanted, session);
  const method = await fullName(wanted.method, session, offered);
  return findMethod({ ...wanted, method }, session, offered);
}

/** The full name of a method that is called by its own name alone, as `kmeans`. @throws SatsumaError `DISCOVER_METHOD` */
async function fullName(
  wanted: string,
  session: Session,
  offered: readonly Plugin[],
): Promise<string> {
  const { instances } = session.host;
  const advice = await everyAdvice(session, offered);
  const full = [
    ...instances.flatMap((each) => each.methods.map((method) => methodName(each, method))),
    ...advice.map(({ namespace, method }) => `${namespace}.${method}`),
  ];
  const found = [...new Set(full)].filter((name) => name.endsWith(`.${wanted}`));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw noMethod(wanted, found.length > 1 ? found : [...namesOf(instances, offered), ...full]);
}

async function inConfig(
  { use, namespace, ...instance }: PluginInstance,
  wanted: Wanted,
  host: PluginHost,
): Promise<FoundMethod> {
  const { config, method } = await placed(use.plugin, wanted.parameters);
  if (Object.keys(config).length === 0) {
    const found = await chosen({ use, namespace, ...instance }, wanted.method, method);
    return { ...inHost(host, found), isConfigured: true, close: () => Promise.resolve() };
  }
  const changed = { ...use, config: { ...asObject(use.config), ...config }, as: namespace };
  return { ...(await setUpFor(changed, wanted.method, method, host)), isConfigured: true };
}

async function asAdvised(plugin: Plugin, wanted: Wanted, session: Session): Promise<FoundMethod> {
  const advice = await adviceFor(plugin, wanted, session);
  const { config, method } = await placed(plugin, wanted.parameters);
  const use = { plugin, config: { ...asObject(advice?.config), ...config } };
  const name = advice === undefined ? wanted.method : `${plugin.namespace}.${advice.method}`;
  return { ...(await setUpFor(use, name, method, session.host)), isConfigured: false };
}

/** The advice for the method, or the best that the plugin gives. A person who sets parameters may know better than the advice. */
async function adviceFor(
  plugin: Plugin,
  { method, parameters }: Wanted,
  session: Session,
): Promise<MethodAdvice | undefined> {
  const adviser = { plugin, namespace: plugin.namespace, isConfigured: false };
  const all = await askPlugin(adviser, await dataFacts(session));
  const own = method.split(".")[1];
  const advice = all
    .filter((each) => own === undefined || each.method === own)
    .toSorted((a, b) => Number(a.config === undefined) - Number(b.config === undefined))[0];
  if (advice?.config !== undefined || Object.keys(parameters).length > 0) return advice;
  if (own !== undefined && advice === undefined && all.length > 0)
    throw noMethod(
      method,
      all.map((each) => `${plugin.namespace}.${each.method}`),
    );
  throw notEnough(method, advice);
}

async function setUpFor(
  use: PluginUse,
  wanted: string,
  parameters: Readonly<Record<string, unknown>>,
  base: PluginHost,
): Promise<Omit<FoundMethod, "isConfigured">> {
  const host = await base.withInstance(use);
  const namespace = use.as ?? use.plugin.namespace;
  try {
    const instance = host.instances.find((each) => each.namespace === namespace)!;
    const found = await chosen(instance, wanted, parameters);
    return { ...inHost(host, found), close: () => host.close() };
  } catch (cause) {
    await host.close();
    throw cause;
  }
}

interface Chosen {
  readonly instance: PluginInstance;
  readonly method: Method;
  readonly name: string;
}

/** The method by its name, or the first, with parameters of its own. */
async function chosen(
  instance: PluginInstance,
  wanted: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Chosen> {
  const own = wanted.split(".")[1];
  const method = instance.methods.find(({ name }) => own === undefined || name === own);
  if (method === undefined)
    throw noMethod(
      wanted,
      instance.methods.map((each) => methodName(instance, each)),
    );
  const name = methodName(instance, method);
  const set = await withStandard(method, parameters, { plugin: instance.use.plugin, name });
  const methods = instance.methods.map((each) => (each === method ? set : each));
  return { instance: { ...instance, methods }, method: set, name };
}

/** The host with the instance as it was chosen in its place. */
const inHost = (host: PluginHost, found: Chosen): Chosen & { readonly host: PluginHost } => ({
  ...found,
  host: {
    ...host,
    instances: host.instances.map((each) =>
      each.namespace === found.instance.namespace ? found.instance : each,
    ),
  },
});

function noMethod(wanted: string, known: readonly string[]): SatsumaError {
  const [nearest] = nearestNames(wanted, known);
  const help =
    nearest !== undefined
      ? `did you mean "${nearest}"?`
      : known.length === 0
        ? "add a plugin to the config"
        : `there are ${[...new Set(known)].join(", ")}`;
  return new SatsumaError("DISCOVER_METHOD", `there is no method "${wanted}"`, { help });
}

const namesOf = (
  instances: readonly PluginInstance[],
  offered: readonly Plugin[],
): readonly string[] => [
  ...new Set([
    ...instances.filter(({ methods }) => methods.length > 0).map(({ namespace }) => namespace),
    ...offered.map(({ namespace }) => namespace),
  ]),
];

function notEnough(method: string, advice: MethodAdvice | undefined): SatsumaError {
  const because = advice?.because ?? "the plugin gives no advice on a config";
  const missing = advice?.missing ?? [];
  return new SatsumaError("DISCOVER_DATA", `${method} does not fit this data: ${because}`, {
    help:
      missing.length === 0
        ? "add the plugin to the config with parameters of your own"
        : missing.join("; "),
  });
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};
