import { setTimeout as wait } from "node:timers/promises";
import { Problem } from "@satsuma/http/client";

/** The answer; a server, or an engine, that is about to be ready is asked again until it is. */
export async function onceReady<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  for (;;) {
    try {
      return await ask(signal);
    } catch (error) {
      if (signal.aborted || !(error instanceof Problem) || error.code !== "ENGINE_STARTING")
        throw error;
      await wait(READY_MS, undefined, { signal });
    }
  }
}

/** How long it is waited before it is asked again. */
const READY_MS = 200;
