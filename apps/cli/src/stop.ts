import type { Stop } from "./failure.ts";

/** What can end work before it is done. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** Why the work was told to stop; undefined when it was not. */
  reason(): Stop | undefined;
  /** Waits for work, but not much longer than its being told to stop: an engine may be deaf inside one call. */
  race<Result>(work: Promise<Result>, graceMs?: number): Promise<Result>;
  /** Lets go of the timer. */
  end(): void;
}

/** How long work may take to stop once it has been told to. */
const GRACE_MS = 3000;

/** A signal that an interrupt aborts, or the end of so many seconds. */
export function until(interrupted: AbortSignal, timeoutSeconds: number | undefined): Stopping {
  const timeout = new AbortController();
  const timer =
    timeoutSeconds === undefined
      ? undefined
      : setTimeout(() => timeout.abort(), timeoutSeconds * 1000);
  const signal = AbortSignal.any([interrupted, timeout.signal]);
  return {
    signal,
    reason: () =>
      interrupted.aborted ? "interrupt" : timeout.signal.aborted ? "timeout" : undefined,
    race: (work, graceMs = GRACE_MS) => Promise.race([work, rejectAfter(signal, graceMs)]),
    end: () => clearTimeout(timer),
  };
}

function rejectAfter(signal: AbortSignal, graceMs: number): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      setTimeout(
        () => reject(new Error("the work did not stop when told to", { cause: signal.reason })),
        graceMs,
      ).unref();
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
