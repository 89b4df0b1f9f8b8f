import { z } from "zod";

/** The schemas that have a name in the OpenAPI document. */
export const components = z.registry<{ readonly id: string }>();

/** A schema that is told once in the OpenAPI document, by name, and referred to everywhere else. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  components.add(schema, { id });
  return schema;
}

/** Where the document has a schema that has a name. */
export const referenceTo = (schema: z.ZodType): { readonly $ref: string } | undefined => {
  const id = components.get(schema)?.id;
  return id === undefined ? undefined : { $ref: `${componentsAt}${id}` };
};

export const componentsAt = "#/components/schemas/";
