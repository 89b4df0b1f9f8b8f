import type { ConfigSchema } from "@satsuma/plugin";
import { guarded } from "../host/guard.ts";

/** What a schema that describes an object calls its parts; undefined where it does not say. */
export async function knownKeys(
  schema: ConfigSchema,
  plugin: string,
): Promise<readonly string[] | undefined> {
  const described: unknown = await guarded(plugin, "describing its parameters", () =>
    schema["~standard"].jsonSchema?.input({ target: "draft-2020-12" }),
  );
  if (typeof described !== "object" || described === null || !("properties" in described))
    return undefined;
  const { properties } = described;
  return typeof properties === "object" && properties !== null
    ? Object.keys(properties)
    : undefined;
}
