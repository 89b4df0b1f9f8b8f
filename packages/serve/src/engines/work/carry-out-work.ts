import { engineError } from "../process/engine-error.ts";
import type { Engine, Ending } from "../process/engine.ts";
import type { EngineLimits } from "../limits.ts";

export interface PieceOfWork {
  readonly method: string;
  readonly args: readonly unknown[];
  readonly signal: AbortSignal;
}

/**
 * Has an engine carry out work on the state itself, within its time; memory is looked after by whoever has the engine. It settles when
 * the engine has stopped, so that nobody else finds the state in use.
 *
 * @throws what the work throws, the signal's reason, or SatsumaError `ENGINE_TIME`, `ENGINE_MEMORY`, `ENGINE_LOST`
 */
export async function carryOutWork(
  engine: Engine,
  { method, args, signal }: PieceOfWork,
  { limits, now }: { readonly limits: EngineLimits; readonly now: () => string },
): Promise<unknown> {
  signal.throwIfAborted();
  const { id, outcome } = engine.call(method, args, now());
  let stopped: Ending | undefined;
  let grace: NodeJS.Timeout | undefined;
  const stop = (because: Ending): void => {
    stopped ??= because;
    engine.abort(id);
    grace ??= setTimeout(() => {
      engine.kill(because);
    }, limits.graceMs);
  };
  const asked = (): void => stop("asked");
  const limit = setTimeout(() => stop("time"), limits.workMs);
  signal.addEventListener("abort", asked, { once: true });
  try {
    return await outcome;
  } catch (error) {
    if (stopped === "asked") throw signal.reason;
    throw await whatHappened(engine, { error, stopped, limits });
  } finally {
    clearTimeout(limit);
    clearTimeout(grace);
    signal.removeEventListener("abort", asked);
  }
}

async function whatHappened(
  engine: Engine,
  {
    error,
    stopped,
    limits,
  }: {
    readonly error: unknown;
    readonly stopped: Ending | undefined;
    readonly limits: EngineLimits;
  },
): Promise<unknown> {
  if (stopped === "time")
    return engineError(
      "ENGINE_TIME",
      `it took more than the ${limits.workMs / 1000} s that it may`,
    );
  if (engine.isRunning) return error;
  const { because, wasFull } = await engine.ended;
  if (because === "memory" || wasFull)
    return engineError(
      "ENGINE_MEMORY",
      `it took more than the ${limits.memoryMiB} MiB that it may`,
    );
  return engineError(
    "ENGINE_LOST",
    "the process at work has ended; what was published before is whole",
  );
}
