import type { OpenAPIHono } from "@hono/zod-openapi";
import { BASE } from "../api/base.ts";
import type { Route } from "../routes/route.ts";
import { namedSchemas } from "./json-schema.ts";
import { operationOf } from "./operation.ts";

/** The OpenAPI 3.1 document of routes: what each takes and answers is told by the schemas that check it. */
export function openApiDocument(
  api: OpenAPIHono,
  routes: Readonly<Record<string, Route>>,
): ReturnType<OpenAPIHono["getOpenAPI31Document"]> {
  const { openAPIRegistry: components } = api;
  components.definitions.length = 0;
  for (const [id, schema] of Object.entries(namedSchemas()))
    components.registerComponent("schemas", id, schema);
  components.registerComponent("securitySchemes", "credential", {
    type: "http",
    scheme: "bearer",
    description:
      "An API key or a token. On loopback, where neither is configured, this computer needs none.",
  });
  for (const [id, route] of Object.entries(routes)) components.registerPath(operationOf(id, route));
  return api.getOpenAPI31Document(about);
}

const about = {
  openapi: "3.1.0",
  info: {
    title: "Satsuma",
    version: "1",
    description:
      "Customer segments by rules: what they mean, whom they select and why, and where their audiences go. Errors are problem details (RFC 9457) whose `code` never changes.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: BASE, description: "This server" }],
  tags: [
    { name: "project", description: "What is served, and over which data." },
    { name: "rules", description: "The rule files of the project." },
    { name: "segments", description: "The segments that the rules declare." },
    {
      name: "questions",
      description: "What rules would come to, and what segments are like. Nothing is written.",
    },
    { name: "customers", description: "Single customers: with the scope `pii`." },
    { name: "methods", description: "What plugins can do and did." },
    { name: "jobs", description: "Long work." },
  ],
};
