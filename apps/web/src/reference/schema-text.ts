import { record } from "../api/record.ts";
import { referenceName } from "./resolved.ts";

/** A JSON Schema as people write types: `{ name: string; size?: integer }`. Deeper than four levels it says `…`. */
export function schemaText(schema: unknown, depth = 0): string {
  const named = referenceName(schema);
  if (named !== undefined) return named;
  const fields = record(schema);
  if (depth > 4) return "…";
  const choices = fields["enum"];
  if (Array.isArray(choices)) return choices.map((one) => JSON.stringify(one)).join(" | ");
  if ("const" in fields) return JSON.stringify(fields["const"]);
  const options = fields["anyOf"] ?? fields["oneOf"] ?? fields["allOf"];
  if (Array.isArray(options))
    return options.map((one) => schemaText(one, depth + 1)).join("allOf" in fields ? " & " : " | ");
  return plainText(fields, depth);
}

function plainText(fields: Readonly<Record<string, unknown>>, depth: number): string {
  const type = fields["type"];
  if (type === "array") return `(${schemaText(fields["items"], depth + 1)})[]`;
  if (type === "object" || "properties" in fields) return objectText(fields, depth);
  const types = Array.isArray(type)
    ? type.map(String).join(" | ")
    : typeof type === "string"
      ? type
      : "any";
  const format = fields["format"];
  return typeof format === "string" ? `${types} (${format})` : types;
}

function objectText(fields: Readonly<Record<string, unknown>>, depth: number): string {
  const required = fields["required"];
  const names = Array.isArray(required) ? required : [];
  const pad = "  ".repeat(depth + 1);
  const lines = Object.entries(record(fields["properties"])).map(
    ([name, one]) =>
      `${pad}${name}${names.includes(name) ? "" : "?"}: ${schemaText(one, depth + 1)}`,
  );
  const others = fields["additionalProperties"];
  if (typeof others === "object" && others !== null)
    lines.push(`${pad}[name]: ${schemaText(others, depth + 1)}`);
  return lines.length === 0 ? "object" : `{\n${lines.join("\n")}\n${"  ".repeat(depth)}}`;
}
