import { join, resolve } from "node:path";
import type { Engines } from "./engines.ts";
import { usualLimits } from "./limits.ts";
import type { EngineLimits } from "./limits.ts";
import { projectOver, worksOver } from "./project-over.ts";
import { ServingEngines } from "./serving-engines.ts";

export interface EnginesOptions {
  /** The time, as an ISO instant. */
  readonly now: () => string;
  readonly limits?: Partial<EngineLimits>;
  /** Node's own flags for the processes; those of this process unless given. */
  readonly execArgv?: readonly string[];
}

/**
 * Starts the engines of the project in a folder. Data is taken in after that, and what there is already can be asked for meanwhile:
 * `state` tells when.
 *
 * @throws SatsumaError `CONFIG_…` or `PLUGIN_…` when the project cannot be opened, `ENGINE_DISK` when nothing can be written beside its state
 */
export async function startEngines(folder: string, options: EnginesOptions): Promise<Engines> {
  const { now, limits: given = {}, execArgv } = options;
  const limits = { ...usualLimits(), ...given };
  const path = resolve(folder);
  const engines = new ServingEngines({
    folder: path,
    stateFolder: join(path, ".satsuma"),
    limits,
    now,
    ...(execArgv === undefined ? {} : { execArgv }),
  });
  await engines.open();
  const projectFor: Engines["projectFor"] = ({ by, timeMs = limits.timeMs }) =>
    projectOver((method, args) => engines.ask(method, args, { by, timeMs }));
  return {
    project: projectFor({ by: "" }),
    projectFor,
    works: worksOver((method, args) => engines.work(method, args)),
    state: () => engines.state(),
    counts: () => engines.counts(),
    close: () => engines.close(),
  };
}
