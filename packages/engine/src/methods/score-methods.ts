import { SatsumaError } from "@satsuma/model";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Session } from "../queries/session.ts";
import type { ScoreResult } from "./score-result.ts";
import { failureOf } from "./failures.ts";
import { methodName } from "./instance.ts";
import { everyMethod, prepareTraits } from "./prepare-traits.ts";
import type { WantedMethods } from "./prepare-traits.ts";

/**
 * Fits the methods of the config, or one (`rfm.score`), or those of one plugin (`rfm`). What they read of others is fitted too
 * and not told.
 *
 * @throws SatsumaError that names the plugin when all of them fail
 */
export async function scoreMethods(
  session: Session,
  wanted: string | undefined,
): Promise<ScoreResult> {
  const isWanted = wanted === undefined ? everyMethod : namedMethods(wanted, session.host);
  const { fitted } = await prepareTraits(session, [], isWanted);
  const methods = fitted.results.filter(({ method }) => isWanted(method));
  const failures = fitted.failures.filter(({ method }) => isWanted(method));
  if (methods.length === 0 && failures.length > 0) throw failures[0]!.cause;
  return { methods, failures: failures.map(failureOf) };
}

/** The methods that a name stands for. @throws SatsumaError `RUN_METHOD` when there are none */
export function namedMethods(wanted: string, { instances }: PluginHost): WantedMethods {
  const isNamed = (method: string): boolean => method === wanted || method.startsWith(`${wanted}.`);
  const all = instances.flatMap((plugin) =>
    plugin.methods.map((method) => methodName(plugin, method)),
  );
  if (all.some(isNamed)) return isNamed;
  throw new SatsumaError("RUN_METHOD", `there is no method "${wanted}"`, {
    help: all.length === 0 ? "add a plugin to the config" : `the project has ${all.join(", ")}`,
  });
}
