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
  const result = await checked(schema, value);
  if ("value" in result) return result.value;
  throw pluginError("PLUGIN_CONFIG", plugin, `${what}: ${result.problem}`);
}

/** A value as a schema returns it, frozen; or what is wrong with it, by field. */
export async function checked(
  schema: ConfigSchema,
  value: unknown,
): Promise<{ readonly value: unknown } | { readonly problem: string }> {
  const result = await schema["~standard"].validate(value);
  if (result.issues === undefined) return { value: deeplyFrozen(result.value) };
  const problems = result.issues.map((issue) => {
    const path = (issue.path ?? [])
      .map((part) => String(typeof part === "object" ? part.key : part))
      .join(".");
    return path === "" ? issue.message : `${path}: ${issue.message}`;
  });
  return { problem: problems.join("; ") };
}
