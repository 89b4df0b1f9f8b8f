import { z } from "zod";
import { components, componentsAt, referenceTo } from "../schemas/registry.ts";

/** A schema as JSON Schema (2020-12), as OpenAPI 3.1 has it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** All schemas that have a name, by it. */
export function namedSchemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => componentsAt + id, io: "output" });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)]),
  );
}

/** One schema, in which those that have a name are referred to. `io`: as it is sent, or as it is answered. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const reference = referenceTo(schema);
  if (reference !== undefined) return reference;
  const { $defs: _named, ...written } = z.toJSONSchema(schema, { metadata: described, io });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object as before, whose references lead elsewhere
  const referring = JSON.parse(
    JSON.stringify(written).replaceAll('"#/$defs/', `"${componentsAt}`),
  ) as JsonSchema;
  return withoutIdentity(referring);
}

/** What is said of schemas, and the names that some of them have. */
class Described extends z.core.$ZodRegistry<z.core.GlobalMeta> {
  override get(schema: z.core.$ZodType): z.core.GlobalMeta {
    const name = components.get(schema);
    return { ...z.globalRegistry.get(schema), ...name };
  }
}

const described = new Described();

const withoutIdentity = ({ $schema: _schema, $id: _id, ...schema }: JsonSchema): JsonSchema =>
  schema;
