import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";

/**
 * A validator that also describes itself as JSON Schema, so that forms can be drawn from it: any Standard Schema library
 * that can do both (zod does).
 */
export type Schema<Output> = StandardSchemaV1<unknown, Output> &
  StandardJSONSchemaV1<unknown, Output>;

/** As `Schema`, for schemas whose input has a type of its own: what a user writes in a config. */
export type ConfigSchema<Input = unknown, Output = unknown> = StandardSchemaV1<Input, Output> &
  StandardJSONSchemaV1<Input, Output>;

export type SchemaInput<S extends ConfigSchema> = StandardSchemaV1.InferInput<S>;
export type SchemaOutput<S extends ConfigSchema> = StandardSchemaV1.InferOutput<S>;
