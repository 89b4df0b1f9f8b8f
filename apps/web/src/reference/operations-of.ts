import { record } from "../api/record.ts";
import { resolved } from "./resolved.ts";

/** One thing that can be asked of a server. */
export interface Operation {
  /** In capitals. */
  readonly method: string;
  /** With its server's path: `/api/v1/segments/{name}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly OperationParameter[];
  /** JSON Schema of the body; undefined where it takes none. */
  readonly body: unknown;
  readonly answers: readonly OperationAnswer[];
}

export interface OperationParameter {
  readonly name: string;
  readonly place: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly schema: unknown;
}

export interface OperationAnswer {
  readonly status: string;
  readonly description: string;
  readonly type: string;
  readonly schema: unknown;
}

const methods = ["get", "post", "put", "patch", "delete"];

/** The operations of an OpenAPI 3.1 document, in its order; references are followed one level at a time. */
export function operationsOf(document: unknown): readonly Operation[] {
  const root = record(document);
  const servers = Array.isArray(root["servers"]) ? root["servers"] : [];
  const base = textOf(record(servers[0])["url"]).replace(/\/$/, "");
  return Object.entries(record(root["paths"])).flatMap(([path, item]) =>
    Object.entries(record(item)).flatMap(([method, one]) =>
      methods.includes(method) ? [operation(root, method, base + path, record(one))] : [],
    ),
  );
}

function operation(
  root: unknown,
  method: string,
  path: string,
  fields: Readonly<Record<string, unknown>>,
): Operation {
  const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const body = contentOf(resolved(root, fields["requestBody"]));
  return {
    method: method.toUpperCase(),
    path,
    summary: textOf(fields["summary"]),
    description: textOf(fields["description"]),
    tags: listed(fields["tags"]).map(String),
    parameters: listed(fields["parameters"]).map((one) => parameter(resolved(root, one))),
    body: body?.schema,
    answers: Object.entries(record(fields["responses"])).map(([status, one]) =>
      answer(status, resolved(root, one)),
    ),
  };
}

const parameter = (fields: Readonly<Record<string, unknown>>): OperationParameter => ({
  name: textOf(fields["name"]),
  place: textOf(fields["in"]),
  description: textOf(fields["description"]),
  isRequired: fields["required"] === true,
  schema: fields["schema"],
});

function answer(status: string, fields: Readonly<Record<string, unknown>>): OperationAnswer {
  const content = contentOf(fields);
  return {
    status,
    description: textOf(fields["description"]),
    type: content?.type ?? "",
    schema: content?.schema,
  };
}

/** The first kind of content, which is the usual one. */
function contentOf(
  fields: Readonly<Record<string, unknown>>,
): { readonly type: string; readonly schema: unknown } | undefined {
  const [first] = Object.entries(record(fields["content"]));
  return first && { type: first[0], schema: record(first[1])["schema"] };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
