import fc from "fast-check";

type Schema = Readonly<Record<string, unknown>>;

/** Texts that have broken programs before, each long enough to be told apart when it comes back. */
const hostile = [
  "'; DROP TABLE customers; -- canary canary canary",
  '<script>alert("canary canary canary")</script>',
  "canary ${7*7} {{7*7}} %s %n canary canary",
  "../../../../etc/passwd canary canary canary",
  "canary\u0000canary\u202Ecanary\uD800canary",
  "canary ".repeat(400),
  "((((((((((canary canary canary canary",
  "__proto__ constructor canary canary",
];

const names = ["loyal", "spending", "spending.high", "rfm.segment", "key-5", "city", "has orders"];

/** What is meant by some names, so that questions are answered more often than refused. */
const usual: Readonly<Record<string, readonly unknown[]>> = {
  asOf: ["2026-02-01", "2026-01-15"],
  since: ["2026-01-01"],
  segment: ["loyal", "recent"],
  segments: [["loyal", "recent"]],
  tiers: ["spending"],
  text: ["has orders", "loyal", 'city is "Berlin"'],
  what: ["loyal"],
  customer: ["key-5", "key-12"],
  key: ["key-5"],
  method: ["rfm.score"],
  trait: ["rfm.segment"],
};

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  fc.constantFrom(...hostile),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("", "1", "-1", "2026-02-01", "2026-13-45T99:99", "30d", "999999999999"),
);

const anything = fc.oneof(
  text,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(text),
  fc.dictionary(text, text),
);

/** Values of a property or parameter, by its name where that tells something. */
export function arbitraryNamed(
  name: string,
  schema: Schema,
  resolve: (reference: string) => Schema,
): fc.Arbitrary<unknown> {
  const any = arbitraryOf(schema, resolve);
  const known = usual[name];
  return known === undefined
    ? any
    : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: any });
}

/** Values that fit a JSON Schema more often than not. */
export function arbitraryOf(
  schema: Schema,
  resolve: (reference: string) => Schema,
): fc.Arbitrary<unknown> {
  const fitting = fittingTo(schema, resolve);
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: anything });
}

function fittingTo(schema: Schema, resolve: (reference: string) => Schema): fc.Arbitrary<unknown> {
  const { $ref: reference, anyOf, oneOf, const: only, enum: values, type } = schema;
  if (typeof reference === "string") return arbitraryOf(resolve(reference), resolve);
  const kinds = [anyOf, oneOf].filter(Array.isArray).flat().filter(isSchema);
  if (kinds.length > 0) return fc.oneof(...kinds.map((each) => arbitraryOf(each, resolve)));
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(values)) return fc.constantFrom<unknown>(...values);
  if (type === "string") return text;
  if (type === "integer") return fc.integer({ min: -1, max: 100 });
  if (type === "number") return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "array")
    return fc.array(isSchema(schema["items"]) ? arbitraryOf(schema["items"], resolve) : anything, {
      maxLength: 3,
    });
  if (type === "object") return objectOf(schema, resolve);
  return anything;
}

function objectOf(
  { properties, required, additionalProperties: others }: Schema,
  resolve: (reference: string) => Schema,
): fc.Arbitrary<unknown> {
  if (!isSchema(properties))
    return fc.dictionary(
      fc.oneof(text, fc.constant("segments/shop.seg")),
      isSchema(others) ? arbitraryOf(others, resolve) : anything,
      { maxKeys: 2 },
    );
  const parts = Object.entries(properties).flatMap(([name, part]) =>
    isSchema(part) ? [[name, arbitraryNamed(name, part, resolve)] as const] : [],
  );
  const needed = Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
  const whole = fc.record(Object.fromEntries(parts), { requiredKeys: needed });
  const spoilt = fc
    .tuple(whole, text, anything)
    .map(([object, name, value]) => ({ ...object, [name]: value }));
  return fc.oneof({ weight: 9, arbitrary: whole }, { weight: 1, arbitrary: spoilt });
}

export const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
