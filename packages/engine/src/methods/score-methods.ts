import { SatsumaError } from "@satsuma/model";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Session } from "../queries/session.ts";
import type { MethodResult } from "../results.ts";
import { methodName } from "./instance.ts";
import { everyMethod, prepareTraits } from "./prepare-traits.ts";
import type { WantedMethods } from "./prepare-traits.ts";

/**
 * Fits the methods of the config, or one (`rfm.score`), or those of one plugin (`rfm`). What they read of others is fitted too
 * and not told.
 */
export async function scoreMethods(
  session: Session,
  wanted: string | undefined,
): Promise<readonly MethodResult[]> {
  const isWanted = wanted === undefined ? everyMethod : named(wanted, session.host);
  const { fitted } = await prepareTraits(session, [], isWanted);
  return fitted.results.filter(({ method }) => isWanted(method));
}

/** The methods that a name stands for. @throws SatsumaError `RUN_METHOD` when there are none */
function named(wanted: string, { instances }: PluginHost): WantedMethods {
  const isNamed = (method: string): boolean => method === wanted || method.startsWith(`${wanted}.`);
  const all = instances.flatMap((plugin) =>
    plugin.methods.map((method) => methodName(plugin, method)),
  );
  if (all.some(isNamed)) return isNamed;
  throw new SatsumaError("RUN_METHOD", `there is no method "${wanted}"`, {
    help: all.length === 0 ? "add a plugin to the config" : `the project has ${all.join(", ")}`,
  });
}
