import { SatsumaError, nearestNames } from "@satsuma/model";
import type { Sink } from "@satsuma/plugin";
import type { PluginHost } from "../host/plugin-host.ts";

/** A sink with the plugin it comes from. */
export interface FoundSink {
  readonly sink: Sink;
  /** npm name. */
  readonly plugin: string;
  /** `files.folder`. */
  readonly name: string;
}

/** The sink a name stands for: `files.folder`, or `files` where the plugin has one only. @throws SatsumaError `SEND_SINK` */
export function findSink(wanted: string, { instances }: PluginHost): FoundSink {
  const all = instances.flatMap(({ namespace, plugin, sinks }) =>
    sinks.map((sink) => ({ sink, plugin, name: `${namespace}.${sink.name}` })),
  );
  const found = all.filter(({ name }) => name === wanted || name.startsWith(`${wanted}.`));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = (found.length > 1 ? found : all).map(({ name }) => name);
  throw new SatsumaError(
    "SEND_SINK",
    found.length > 1 ? `"${wanted}" has several sinks` : `there is no sink "${wanted}"`,
    { help: adviceOn(wanted, names, found.length > 1) },
  );
}

function adviceOn(wanted: string, names: readonly string[], isSeveral: boolean): string {
  if (names.length === 0) return "add a plugin with a sink to satsuma.config.ts";
  const [nearest] = isSeveral ? [] : nearestNames(wanted, names);
  return nearest === undefined
    ? `name one of ${names.join(", ")}`
    : `did you mean "${nearest}"? The project has ${names.join(", ")}`;
}
