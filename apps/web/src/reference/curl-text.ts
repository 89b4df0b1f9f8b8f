import { record } from "../api/record.ts";
import type { Operation } from "./operations-of.ts";

/** A command that asks for an operation: copied, with the token put in, it works. */
export function curlText({ method, path, body, parameters }: Operation, origin: string): string {
  const query = parameters
    .filter(({ place, isRequired }) => place === "query" && isRequired)
    .map(({ name }) => `${name}=…`);
  const address = `${origin}${path}${query.length === 0 ? "" : `?${query.join("&")}`}`;
  return [
    `curl${method === "GET" ? "" : ` -X ${method}`} '${address}'`,
    `-H "Authorization: Bearer $SATSUMA_KEY"`,
    ...parameters
      .filter(({ place, isRequired }) => place === "header" && isRequired)
      .map(({ name }) => `-H '${name}: …'`),
    ...(body === undefined
      ? []
      : [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(example(body))}'`]),
  ].join(" \\\n  ");
}

/** A body of the required fields, each with a value of its kind. */
function example(schema: unknown): unknown {
  const fields = record(schema);
  if ("example" in fields) return fields["example"];
  if ("default" in fields) return fields["default"];
  const { choices, options, type } = {
    choices: fields["enum"],
    options: fields["anyOf"] ?? fields["oneOf"],
    type: fields["type"],
  };
  if (Array.isArray(choices)) return choices[0];
  if ("const" in fields) return fields["const"];
  if (Array.isArray(options)) return example(options[0]);
  if (type === "array") return [];
  if (type === "string") return "…";
  if (type === "boolean") return true;
  if (type === "number" || type === "integer") return 1;
  const required = fields["required"];
  const names = Array.isArray(required) ? required.map(String) : [];
  return Object.fromEntries(
    names.map((name) => [name, example(record(fields["properties"])[name])]),
  );
}
