import { record } from "../api/record.ts";

/** Something that a destination asks for, read from its JSON Schema. */
export interface OptionField {
  readonly name: string;
  readonly doc: string | undefined;
  readonly kind: "text" | "number" | "yes/no" | "one of";
  readonly choices: readonly string[];
  readonly isRequired: boolean;
}

/** The fields of a form for a schema of an object, of one level. */
export function optionFields(schema: unknown): readonly OptionField[] {
  const fields = record(schema);
  const required = fields["required"];
  const names = Array.isArray(required) ? required : [];
  return Object.entries(record(fields["properties"])).map(([name, one]) =>
    fieldOf(name, record(one), names),
  );
}

function fieldOf(
  name: string,
  schema: Readonly<Record<string, unknown>>,
  required: readonly unknown[],
): OptionField {
  const { description, type, choices } = {
    description: schema["description"],
    type: schema["type"],
    choices: schema["enum"],
  };
  const listed = Array.isArray(choices) ? choices.map(String) : [];
  const kind =
    listed.length > 0
      ? "one of"
      : type === "boolean"
        ? "yes/no"
        : type === "number" || type === "integer"
          ? "number"
          : "text";
  return {
    name,
    doc: typeof description === "string" ? description : undefined,
    kind,
    choices: listed,
    isRequired: required.includes(name),
  };
}

/** What was typed, as values; what was left empty is left out. */
export const optionValues = (
  fields: readonly OptionField[],
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const text = typed[name] ?? "";
      return text === "" ? [] : [[name, valueOf(kind, text)]];
    }),
  );

function valueOf(kind: OptionField["kind"], text: string): unknown {
  if (kind === "number") return Number(text);
  return kind === "yes/no" ? text === "yes" : text;
}
