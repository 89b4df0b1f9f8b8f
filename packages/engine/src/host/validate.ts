import type { ConfigSchema } from "@satsuma/plugin";
import { deeplyFrozen } from "./deeply-frozen.ts";
import { pluginError } from "./plugin-error.ts";

/** A value as a plugin's schema returns it, frozen. @throws SatsumaError `PLUGIN_CONFIG` that names the field */
export async function validated(
  schema: ConfigSchema,
  value: unknown,
  plugin: string,
  what: string,
): Promise<unknown> {
  const result = await schema["~standard"].validate(value);
  if (result.issues === undefined) return deeplyFrozen(result.value);
  const problems = result.issues.map((issue) => {
    const path = (issue.path ?? [])
      .map((part) => String(typeof part === "object" ? part.key : part))
      .join(".");
    return path === "" ? issue.message : `${path}: ${issue.message}`;
  });
  throw pluginError("PLUGIN_CONFIG", plugin, `${what}: ${problems.join("; ")}`);
}
