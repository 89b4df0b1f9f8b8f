import { setImmediate as nextTurn } from "node:timers/promises";
import { createClient } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";
import type { LocalProject } from "@satsuma/serve";

/** A project that is being opened, and a client that can be asked meanwhile. */
export interface Opening {
  /** Its questions wait until the project is open. */
  readonly client: Client;
  /** What is waited for, in a few words; undefined once questions are answered. */
  readonly waitsFor: () => string | undefined;
  /** ISO instant of the data and results that questions are answered from; undefined before there are any. */
  readonly publishedAt: () => string | undefined;
  /** Ends what was opened, or will be. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a project when it is first asked something: the screen that asks is drawn before the work begins.
 *
 * @param failed told why it cannot be opened; its questions are then never answered
 */
export function openWhenAsked(
  open: () => Promise<LocalProject>,
  failed: (error: unknown) => void,
): Opening {
  let opening: Promise<LocalProject> | undefined;
  let opened: LocalProject | undefined;
  const begin = async (): Promise<LocalProject> => {
    await nextTurn();
    opened = await open();
    return opened;
  };
  const project = (): Promise<LocalProject> => {
    if (opening !== undefined) return opening;
    opening = begin();
    opening.catch(failed);
    return opening;
  };
  return {
    client: createClient({
      fetch: async (request) => (await until(request.signal, project())).fetch(request),
    }),
    waitsFor() {
      if (opened === undefined) return "opening the project …";
      const { isReady, because } = opened.state();
      return isReady ? undefined : because;
    },
    publishedAt: () => opened?.state().publishedAt ?? undefined,
    close: async () => (await opening?.catch(() => undefined))?.close(),
  };
}

/** What is waited for, unless the question is stopped before. */
function until<Value>(signal: AbortSignal, value: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    value.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
