import { setTimeout as wait } from "node:timers/promises";
import { startEngines } from "@satsuma/serve";
import type { EngineLimits, Engines, EnginesState } from "@satsuma/serve";

/** How engines are started from source. */
export const fromSource = [
  "--disable-warning=ExperimentalWarning",
  "--conditions=@satsuma/source",
] as const;

/** The time it is. */
export const now = "2026-07-01T12:00:00Z";

/** Engines with little patience, that have taken the data in unless something else is enough. */
export async function serving(
  folder: string,
  limits: Partial<EngineLimits> = {},
  isEnough = ({ isReady, because }: EnginesState): boolean => isReady && because === undefined,
): Promise<Engines> {
  const engines = await startEngines(folder, {
    now: () => now,
    execArgv: fromSource,
    limits: { noticeMs: 300, graceMs: 300, quickMs: 300, memoryMiB: 600, ...limits },
  });
  await until(() => isEnough(engines.state()));
  return engines;
}

/** Waits for something to be so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(20);
}

/** What a promise rejects with; undefined when it does not. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
