import { OpenAPIHono } from "@hono/zod-openapi";
import { openApiDocument } from "../openapi/document.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import { referenceRoutes } from "../routes/reference-routes.ts";
import { routes } from "../routes/routes.ts";
import { BASE } from "./base.ts";
import { serveMcp } from "../mcp/serve-mcp.ts";
import { notFound } from "./not-found.ts";
import { serveOtherMethods, serveRoute } from "./serve-route.ts";

/**
 * The routes as a Hono app: to be mounted at `/`, as its paths begin with `/api/v1` and `/mcp`, or asked in process by its `fetch`. A request
 * reaches nothing but what a route is for, and a route nobody but whom it is open to.
 */
export function createApi(surroundings: Surroundings): OpenAPIHono {
  const api = new OpenAPIHono({ strict: false });
  // Writing it takes a while, and few ask for it.
  let document: object | undefined;
  const told = referenceRoutes(
    surroundings.isReferencePublic,
    () => (document ??= openApiDocument(api, all)),
  );
  const all = { ...routes, ...told };
  for (const each of Object.values(all)) serveRoute(api, each, surroundings);
  serveOtherMethods(api, Object.values(all), surroundings);
  serveMcp(api, surroundings);
  api.all(`${BASE}/*`, notFound(surroundings));
  return api;
}
