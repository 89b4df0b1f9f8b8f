import { SatsumaError } from "@satsuma/model";
import type { ConfigSchema, Schema, SchemaOutput } from "../../schema.ts";

/**
 * What a schema makes of an input.
 *
 * @throws SatsumaError `PLUGIN_CONFIG` that lists the issues when it refuses
 */
export async function validated<S extends ConfigSchema | Schema<unknown>>(
  schema: S,
  input: unknown,
): Promise<SchemaOutput<S>> {
  const result = await schema["~standard"].validate(input);
  if (result.issues === undefined) return result.value;
  const issues = result.issues.map(({ message, path = [] }) =>
    [path.map(step).join("."), message].filter((part) => part !== "").join(": "),
  );
  throw new SatsumaError("PLUGIN_CONFIG", `the config was refused: ${issues.join("; ")}`);
}

const step = (part: PropertyKey | { readonly key: PropertyKey }): string =>
  String(typeof part === "object" ? part.key : part);
