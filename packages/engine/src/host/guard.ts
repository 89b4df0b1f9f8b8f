import { SatsumaError } from "@satsuma/model";
import { pluginError } from "./plugin-error.ts";

/** How long a plugin may take before it counts as hanging. */
const patienceMs = 60_000;

/**
 * Runs a plugin's code: whatever it throws is told by the plugin's name, and an answer that does not come is an error too.
 * Code that blocks the process cannot be stopped from within it.
 */
export async function guarded<Answer>(
  plugin: string,
  doing: string,
  work: () => Answer | Promise<Answer>,
  limitMs = patienceMs,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          pluginError("PLUGIN_HANGS", plugin, `${doing} took longer than ${limitMs / 1000} s`),
        ),
      limitMs,
    );
  });
  try {
    return await Promise.race([Promise.resolve().then(work), late]);
  } catch (cause) {
    if (cause instanceof SatsumaError) throw cause;
    throw pluginError(
      "PLUGIN_FAILED",
      plugin,
      `${doing} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  } finally {
    clearTimeout(timer);
  }
}
