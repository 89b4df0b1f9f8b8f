import { Ajv2020 } from "ajv/dist/2020.js";
import type { Served } from "./serve.ts";

/** What the tests read of an OpenAPI document. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: {
      readonly "application/json": { readonly schema: unknown; readonly example?: unknown };
    };
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, unknown>> }>
  >;
}

export interface Parameter {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly required: boolean;
  readonly schema: unknown;
}

/** An operation and where it is. */
export interface Placed {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

export async function documentOf(served: Served): Promise<ApiDocument> {
  const response = await served.ask("/openapi.json");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test of its own holds it to OpenAPI
  return (await response.json()) as ApiDocument;
}

export const operationsOf = ({ paths }: ApiDocument): readonly Placed[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** What of an answer is not as a document says: nothing where all is. */
export type Deviations = (
  text: string,
  response: Pick<Response, "status" | "headers">,
  to: Placed,
) => readonly unknown[];

export function deviationsFrom(document: ApiDocument): Deviations {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(document, "api");
  return (text, { status, headers }, { path, method, operation }) => {
    const told = operation.responses[String(status)];
    if (told === undefined) return [`${method} ${path} has no ${status}`];
    if (told.content === undefined) return text === "" ? [] : [`${status} has no content`];
    const type = (headers.get("Content-Type") ?? "").split(";")[0] ?? "";
    if (!Object.hasOwn(told.content, type)) return [`${status} has no ${type}`];
    if (!type.endsWith("json")) return [];
    const pointer = ["paths", path, method, "responses", String(status), "content", type, "schema"];
    const escaped = pointer.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1"));
    const fits = ajv.getSchema(`api#/${escaped.map(encodeURIComponent).join("/")}`);
    if (fits === undefined) return ["there is no schema"];
    void fits(JSON.parse(text));
    return fits.errors ?? [];
  };
}
