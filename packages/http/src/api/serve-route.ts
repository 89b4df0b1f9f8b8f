import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Surroundings } from "../ports/surroundings.ts";
import type { Reply, Route } from "../routes/route.ts";
import { BASE } from "./base.ts";
import { answerRequest } from "./answer-request.ts";
import { askedOf } from "./asked-of.ts";
import { notByThisMethod } from "./not-found.ts";

/** Puts a route into an app: who asks is found out first, then whether they may, then whether the request is right. */
export function serveRoute(api: OpenAPIHono, route: Route, surroundings: Surroundings): void {
  api.on(route.method.toUpperCase(), honoPath(route), (context) =>
    answer(route, context, surroundings),
  );
}

/** Puts in, after all routes, what answers their addresses by methods that none of them is for. */
export function serveOtherMethods(
  api: OpenAPIHono,
  routes: readonly Route[],
  surroundings: Surroundings,
): void {
  for (const [path, own] of Map.groupBy(routes, honoPath))
    api.all(path, notByThisMethod(surroundings, own.flatMap(methodsOf).toSorted().join(", ")));
}

/** What can be read can be asked for without its body. */
const methodsOf = ({ method }: Route): readonly string[] =>
  method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()];

/** `/segments/{name}` as Hono writes it; the last parameter of a deep route takes slashes too. */
function honoPath({ path, isDeep = false }: Route): string {
  const pattern = path.replaceAll(/\{(?<name>\w+)\}/gu, ":$<name>");
  return `${BASE}${pattern === "/" ? "" : pattern}${isDeep ? "{.+}" : ""}`;
}

const answer = (route: Route, context: Context, surroundings: Surroundings): Promise<Response> =>
  answerRequest(context.req.raw, surroundings, {
    needs: route.needs,
    route: `${BASE}${route.path}`,
    answer: async (asker, told) => {
      const asked = await askedOf(route, { context, asker, surroundings });
      told.sent = [asked.params, asked.query, asked.body];
      return responseOf(await route.handle(asked), route);
    },
  });

function responseOf(
  reply: Reply<unknown> | Response,
  { answer: told, isPersonal }: Route,
): Response {
  if (reply instanceof Response) return reply;
  const status = reply.status ?? told.status;
  const headers = new Headers(reply.headers);
  // Answers depend on who asks, and some are about people.
  headers.set("Cache-Control", isPersonal === true ? "no-store" : "private, no-cache");
  if (status === 204) return new Response(null, { status, headers });
  headers.set("Content-Type", "application/json");
  return new Response(JSON.stringify(reply.json), { status, headers });
}
