import { useEffect, useState, useSyncExternalStore } from "react";
import { Problem } from "@satsuma/http/client";
import { useInner } from "../shell/inner.ts";
import type { Asked } from "./asked.ts";
import { stopped } from "./asking.ts";
import { onceReady } from "./once-ready.ts";

/**
 * Asks, and asks again when the key changes or everything is to be asked again; a question whose key is no longer wanted is stopped.
 *
 * @param key what is asked, whole, its beginning in words that the user may read: answers with the same key are the same until then; null asks nothing
 */
export function useAsk<Answer>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Asked<Answer> {
  const { asking, desk } = useInner();
  const revision = useSyncExternalStore(desk.subscribe, () => desk.state().revision);
  const [asked, setAsked] = useState<Asked<Answer>>({ state: "waiting" });
  useEffect(() => {
    if (key === null) return undefined;
    const stop = asking.begin(key);
    setAsked((before) => waitingAfter(before));
    const wait = async (): Promise<void> => {
      const next = await answered(ask, stop.signal);
      asking.end(stop);
      if (next !== undefined) setAsked(next);
    };
    void wait();
    return () => {
      stop.abort();
      asking.end(stop);
    };
    // oxlint-disable-next-line eslint-plugin-react-hooks/exhaustive-deps -- the key stands for what is asked
  }, [key, revision]);
  return asked;
}

const waitingAfter = <Answer>(before: Asked<Answer>): Asked<Answer> =>
  before.state === "answered"
    ? { state: "waiting", previous: before.answer }
    : { state: "waiting" };

/** How it went; undefined where nobody waits for it any more. */
async function answered<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Asked<Answer> | undefined> {
  try {
    const answer = await onceReady(ask, signal);
    return signal.aborted ? undefined : { state: "answered", answer };
  } catch (error) {
    if (signal.aborted) return signal.reason === stopped ? { state: "stopped" } : undefined;
    return failed(error);
  }
}

/** A question that went wrong; of a rule, what is wrong with it. */
export function failed(error: unknown): Asked<never> {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Problem)) return { state: "failed", message };
  const { diagnostics, help } = error;
  if (diagnostics.length > 0)
    return { state: "failed", message: diagnostics.map((each) => each.message).join("\n") };
  return { state: "failed", message, ...(help === undefined ? {} : { help }) };
}
