/**
 * What the published schema of SARIF 2.1.0 says of the objects we write: which keys there may be (it forbids all others), which
 * there must be, and what they hold.
 */
interface Shape {
  readonly required: readonly string[];
  readonly keys: Readonly<Record<string, Holds>>;
}

type Holds =
  | { readonly one: string }
  | { readonly many: string; readonly least?: number }
  | { readonly mapOf: string }
  | { readonly is: (value: unknown) => boolean };

const text: Holds = { is: (value) => typeof value === "string" };
const filled: Holds = { is: (value) => typeof value === "string" && value !== "" };
const from1: Holds = { is: (value) => Number.isInteger(value) && Number(value) >= 1 };
const from0: Holds = { is: (value) => Number.isInteger(value) && Number(value) >= 0 };
const uri: Holds = {
  is: (value) => typeof value === "string" && URL.canParse(value, "file:///base/"),
};
const oneOf = (...values: readonly unknown[]): Holds => ({ is: (value) => values.includes(value) });

const shapes: Readonly<Record<string, Shape>> = {
  log: {
    required: ["version", "runs"],
    keys: { $schema: uri, version: oneOf("2.1.0"), runs: { many: "run" } },
  },
  run: {
    required: ["tool"],
    keys: {
      tool: { one: "tool" },
      columnKind: oneOf("utf16CodeUnits", "unicodeCodePoints"),
      originalUriBaseIds: { mapOf: "artifactLocation" },
      results: { many: "result" },
    },
  },
  tool: { required: ["driver"], keys: { driver: { one: "driver" } } },
  driver: {
    required: ["name"],
    keys: { name: filled, version: filled, rules: { many: "rule" } },
  },
  rule: {
    required: ["id"],
    keys: { id: filled, shortDescription: { one: "message" }, help: { one: "message" } },
  },
  message: { required: ["text"], keys: { text, markdown: text } },
  result: {
    required: ["message"],
    keys: {
      ruleId: filled,
      ruleIndex: from0,
      level: oneOf("none", "note", "warning", "error"),
      message: { one: "message" },
      locations: { many: "location" },
      relatedLocations: { many: "location" },
      fixes: { many: "fix" },
    },
  },
  location: {
    required: [],
    keys: { id: from0, physicalLocation: { one: "physicalLocation" }, message: { one: "message" } },
  },
  physicalLocation: {
    required: ["artifactLocation"],
    keys: { artifactLocation: { one: "artifactLocation" }, region: { one: "region" } },
  },
  artifactLocation: { required: ["uri"], keys: { uri, uriBaseId: filled } },
  region: {
    required: ["startLine", "startColumn", "endLine", "endColumn"],
    keys: { startLine: from1, startColumn: from1, endLine: from1, endColumn: from1 },
  },
  fix: {
    required: ["artifactChanges"],
    keys: {
      description: { one: "message" },
      artifactChanges: { many: "artifactChange", least: 1 },
    },
  },
  artifactChange: {
    required: ["artifactLocation", "replacements"],
    keys: {
      artifactLocation: { one: "artifactLocation" },
      replacements: { many: "replacement", least: 1 },
    },
  },
  replacement: {
    required: ["deletedRegion"],
    keys: { deletedRegion: { one: "region" }, insertedContent: { one: "message" } },
  },
};

/** Where a value is not as the schema says, in words; empty when it is a log. */
export const sarifFaults = (value: unknown): readonly string[] => faults(value, "log", "$");

function faults(value: unknown, name: string, path: string): readonly string[] {
  const shape = shapes[name];
  if (shape === undefined) throw new RangeError(`shape must be known, got ${name}`);
  if (!isObject(value)) return [`${path} must be an object`];
  const missing = shape.required.filter((key) => !(key in value));
  return [
    ...missing.map((key) => `${path} must have ${key}`),
    ...Object.entries(value).flatMap(([key, part]) => partFaults(shape, part, [path, key])),
  ];
}

function partFaults(shape: Shape, part: unknown, [path, key]: readonly [string, string]) {
  const holds = shape.keys[key];
  const place = `${path}.${key}`;
  if (holds === undefined) return [`${place} is not in the schema`];
  if ("one" in holds) return faults(part, holds.one, place);
  if ("is" in holds) return holds.is(part) ? [] : [`${place} is ${JSON.stringify(part)}`];
  if ("mapOf" in holds)
    return isObject(part)
      ? Object.entries(part).flatMap(([name, each]) =>
          faults(each, holds.mapOf, `${place}.${name}`),
        )
      : [`${place} must be an object`];
  if (!Array.isArray(part)) return [`${place} must be a list`];
  const isShort = part.length < (holds.least ?? 0);
  return [
    ...(isShort ? [`${place} is too short`] : []),
    ...part.flatMap((each, i) => faults(each, holds.many, `${place}[${i}]`)),
  ];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
