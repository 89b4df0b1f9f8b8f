import { useEffect } from "react";
import type { Shell } from "../shell/shell.ts";
import { recheckChanged } from "./recheck.ts";

/** How often rule files are looked at: those of this computer cost little, those of a server a request. */
const EVERY_MS = { local: 1000, remote: 5000 } as const;

/** Checks the rules again when their files are changed outside of this program, as long as it is shown. */
export function useRuleWatch(shell: Shell): void {
  useEffect(() => {
    const stop = new AbortController();
    void watchRules(shell, stop.signal);
    return () => stop.abort();
  }, [shell]);
}

async function watchRules(shell: Shell, signal: AbortSignal): Promise<void> {
  const everyMs = shell.folder === undefined ? EVERY_MS.remote : EVERY_MS.local;
  while (!signal.aborted) {
    if (!shell.watch.isPaused) await look(shell, signal);
    await rest(everyMs, signal);
  }
}

/** What cannot be read now is read the next time: screens that ask for it tell what is wrong. */
async function look(shell: Shell, signal: AbortSignal): Promise<void> {
  try {
    const changed = await shell.watch.changed(signal);
    if (changed.length > 0 && !signal.aborted) await recheckChanged(shell, changed);
  } catch {
    // Told by the screens, in their own words.
  }
}

function rest(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, forMs);
    timer.unref();
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
