import fc from "fast-check";
import { arbitraryNamed, arbitraryOf, isSchema } from "./arbitrary-of.ts";
import { operationsOf } from "./document.ts";
import type { ApiDocument, Parameter, Placed } from "./document.ts";

/** A request that fits the document more often than not. */
export interface FuzzRequest {
  readonly to: Placed;
  /** With what stands for its parameters. */
  readonly address: string;
  readonly init: RequestInit;
  /** What of its body an answer must not repeat. */
  readonly texts: readonly string[];
}

type Resolve = Parameters<typeof arbitraryOf>[1];

/** Requests to all operations of a document. */
export function fuzzRequests(document: ApiDocument): fc.Arbitrary<FuzzRequest> {
  // Events end when their job does, which nobody here carries out.
  const placed = operationsOf(document).filter(
    ({ operation }) => operation.operationId !== "follow",
  );
  return fc.constantFrom(...placed).chain((to) => requestTo(to, resolver(document)));
}

const resolver =
  (document: ApiDocument): Resolve =>
  (reference) => {
    let found: unknown = document;
    for (const part of reference.slice(2).split("/"))
      found = isSchema(found) ? found[part] : undefined;
    return isSchema(found) ? found : {};
  };

const parts = (to: Placed, place: "path" | "query" | "header") =>
  (to.operation.parameters ?? []).filter((parameter) => parameter.in === place);

const requestTo = (to: Placed, resolve: Resolve): fc.Arbitrary<FuzzRequest> => {
  const body = to.operation.requestBody?.content["application/json"].schema;
  return fc
    .record({
      to: fc.constant(to),
      path: values(parts(to, "path"), resolve),
      query: values(parts(to, "query"), resolve),
      match: fc.constantFrom(undefined, "*", '"x"', "canary"),
      key: fc.constantFrom(undefined, "once", "again", "x".repeat(300)),
      type: fc.oneof(
        { weight: 30, arbitrary: fc.constant("application/json") },
        { weight: 1, arbitrary: fc.constantFrom("text/plain", "multipart/form-data", "nonsense") },
      ),
      body: isSchema(body) ? arbitraryOf(body, resolve) : fc.constant(undefined),
    })
    .map((given) => written(given));
};

interface Given {
  readonly to: Placed;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly match: string | undefined;
  readonly key: string | undefined;
  readonly type: string;
  readonly body: unknown;
}

function written({ to, path, query, match, key, type, body }: Given): FuzzRequest {
  const address = to.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    escaped(path[name] ?? "x"),
  );
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${escaped(value)}`)
    .join("&");
  return {
    to,
    address: search === "" ? address : `${address}?${search}`,
    init: {
      method: to.method.toUpperCase(),
      headers: {
        ...(body === undefined ? {} : { "Content-Type": type }),
        ...(match === undefined ? {} : { "If-Match": match }),
        ...(key === undefined ? {} : { "Idempotency-Key": key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    texts: textsIn(body).filter((each) => each.includes("canary canary")),
  };
}

/** All that must be there, more often than not, and some of what may be. */
const values = (
  parameters: readonly Parameter[],
  resolve: Resolve,
): fc.Arbitrary<Readonly<Record<string, unknown>>> => {
  const each = Object.fromEntries(
    parameters.map(({ name, schema }) => [
      name,
      isSchema(schema) ? arbitraryNamed(name, schema, resolve) : fc.string(),
    ]),
  );
  const needed = parameters.filter(({ required }) => required).map(({ name }) => name);
  return fc.oneof(
    { weight: 9, arbitrary: fc.record(each, { requiredKeys: needed }) },
    { weight: 1, arbitrary: fc.record(each, { requiredKeys: [] }) },
  );
};

const escaped = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const plain = encodeURIComponent(text.toWellFormed());
  // An empty part, `.` or `..` would be another address.
  return /^\.{0,2}$/u.test(plain) ? "x" : plain;
};

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]);
}
