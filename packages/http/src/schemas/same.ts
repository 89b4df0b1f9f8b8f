import type { z } from "zod";

/**
 * A schema of exactly the values of a type: that the one has a part which the other has not, or of another type, does not compile.
 *
 * @example same<Span>()(z.object({ file: z.string(), start: z.int(), end: z.int() }))
 */
export const same =
  <Type>() =>
  <Output extends Type>(
    schema: z.ZodType<Output> &
      (Whole<Type> extends Whole<Output> ? unknown : { readonly "is not": Whole<Type> }),
  ): z.ZodType<Type> =>
    schema;

/** A type whose parts are all there, and cannot be changed. */
type Whole<Type> = unknown extends Type
  ? unknown
  : Type extends readonly (infer Item)[]
    ? readonly Whole<Item>[]
    : Type extends object
      ? { readonly [Key in keyof Type]-?: Whole<Exclude<Type[Key], undefined>> }
      : Type;
