import { SatsumaError } from "@satsuma/model";
import { pluginError } from "./plugin-error.ts";

/** How long a plugin may take before it counts as hanging. */
const patienceMs = 60_000;

/** When waiting for a plugin ends before it answers. */
export interface Patience {
  readonly signal?: AbortSignal | undefined;
  readonly limitMs?: number;
}

/**
 * Runs a plugin's code: whatever it throws is told by the plugin's name, and an answer that does not come is an error too.
 * Code that blocks the process cannot be stopped from within it.
 *
 * @throws the signal's reason when it is aborted, whatever the plugin makes of that
 */
export async function guarded<Answer>(
  plugin: string,
  doing: string,
  work: () => Answer | Promise<Answer>,
  { signal, limitMs = patienceMs }: Patience = {},
): Promise<Answer> {
  signal?.throwIfAborted();
  const { promise: end, reject } = Promise.withResolvers<never>();
  const late = () =>
    reject(pluginError("PLUGIN_HANGS", plugin, `${doing} took longer than ${limitMs / 1000} s`));
  const stop = () => reject(signal?.reason);
  const timer = setTimeout(late, limitMs);
  signal?.addEventListener("abort", stop);
  try {
    return await Promise.race([Promise.resolve().then(work), end]);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SatsumaError) throw cause;
    throw pluginError(
      "PLUGIN_FAILED",
      plugin,
      `${doing} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}
