import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import type { Route, RouteAnswer, RouteHeader } from "../routes/route.ts";
import { scopesNeeded } from "../routes/needs.ts";
import { problem } from "../problems/problem.ts";
import { titleOf } from "../problems/title-of.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { examples } from "./examples.ts";

type Operation = Parameters<OpenAPIHono["openAPIRegistry"]["registerPath"]>[0];

/** A route as an operation of the OpenAPI document. */
export function operationOf(id: string, route: Route): Operation {
  const { method, path, tag, summary, needs, body } = route;
  const description = descriptionOf(route);
  return {
    method,
    path,
    operationId: id,
    tags: [tag],
    summary,
    ...(description === "" ? {} : { description }),
    ...(needs === "public"
      ? { security: [] }
      : { security: [{ credential: [...scopesNeeded(needs)] }] }),
    parameters: parametersOf(id, route),
    ...(body === undefined ? {} : { requestBody: bodyOf(body, route.example) }),
    responses: { ...answersOf(route), ...problemsOf(route) },
  };
}

function descriptionOf({ description = "", needs, more }: Route): string {
  const scopes = scopesNeeded(needs);
  return [
    description,
    ...(scopes.length === 0
      ? []
      : [`Needs the scope ${scopes.map((scope) => `\`${scope}\``).join(" or ")}.`]),
    ...(more === undefined ? [] : [`Tells more with the scope \`${more}\`.`]),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

type Parameter = Readonly<{
  in: "path" | "query" | "header";
  name: string;
  required: boolean;
  description?: string;
  example?: unknown;
  schema: JsonSchema;
}>;

function parametersOf(id: string, { params, query, headers = [] }: Route): Parameter[] {
  return [
    ...inPlace("path", params, examples[id] ?? {}),
    ...inPlace("query", query, examples[id] ?? {}),
    ...headers.map(({ name, description, example }): Parameter => ({
      in: "header",
      name,
      description,
      example,
      required: false,
      schema: { type: "string" },
    })),
  ];
}

function inPlace(
  place: "path" | "query",
  schema: z.ZodType | undefined,
  known: Readonly<Record<string, unknown>>,
): Parameter[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const parts: Readonly<Record<string, z.ZodType>> = schema.shape;
  return Object.entries(parts).map(([name, part]) => {
    const { description, ...written } = jsonSchemaOf(part, "input");
    return {
      in: place,
      name,
      required: place === "path",
      ...(typeof description === "string" ? { description } : {}),
      ...(name in known ? { example: known[name] } : {}),
      schema: written,
    };
  });
}

const bodyOf = (schema: z.ZodType, example: unknown) => ({
  required: true,
  content: {
    "application/json": {
      schema: jsonSchemaOf(schema, "input"),
      ...(example === undefined ? {} : { example }),
    },
  },
});

function answersOf({ answer, headers = [] }: Route) {
  const known = headers.some(({ name }) => name === "If-None-Match")
    ? { 304: { description: "The version that is known already." } }
    : {};
  return { [answer.status]: answerOf(answer), ...known };
}

const answerOf = ({ description, headers = [], ...answer }: RouteAnswer<unknown>) => {
  const content = contentOf(answer);
  return {
    description,
    headers: Object.fromEntries(headers.map(headerOf)),
    ...(Object.keys(content).length === 0 ? {} : { content }),
  };
};

const contentOf = ({ schema, event, others = [] }: Omit<RouteAnswer<unknown>, "description">) => ({
  ...(schema && { "application/json": { schema: jsonSchemaOf(schema, "output") } }),
  ...(event && { "text/event-stream": { schema: jsonSchemaOf(event, "output") } }),
  ...Object.fromEntries(others.map((type) => [type, { schema: { type: "string" } }])),
});

const headerOf = ({ name, description, example }: RouteHeader) =>
  [name, { description, example, schema: { type: "string" } }] as const;

/** What any request may be answered with, and what those of a route may. */
function problemsOf({ needs, params, query, body, problems = [] }: Route) {
  const statuses = [
    ...((params ?? query ?? body) ? [400, 404, 409, 422] : []),
    ...(needs === "public" ? [] : [401, 403]),
    ...(body === undefined ? [] : [413, 415]),
    ...problems,
    429,
    500,
    503,
    504,
  ];
  const content = {
    "application/problem+json": { schema: jsonSchemaOf(problem, "output") },
  };
  return Object.fromEntries(
    [...new Set(statuses)]
      .toSorted((one, other) => one - other)
      .map((status) => [status, { description: titleOf(status), content }]),
  );
}
