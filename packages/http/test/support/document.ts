import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
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

/** Holds answers to what a document says of them. */
export function answersAsIn(document: ApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(document, "api");
  return {
    /** The body, which is as the document says. */
    async checked(response: Response, { path, method, operation }: Placed): Promise<string> {
      const text = await response.text();
      expect({ text, problems: problemsWith(text, response, { path, method, operation }) }).toEqual(
        {
          text,
          problems: [],
        },
      );
      return text;
    },
  };

  /** What is not as the document says. */
  function problemsWith(
    text: string,
    { status, headers }: Response,
    { path, method, operation }: Placed,
  ): readonly unknown[] {
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
  }
}
