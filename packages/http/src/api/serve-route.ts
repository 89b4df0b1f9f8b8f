import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { problemOf } from "../problems/problem-of.ts";
import { withoutEchoes } from "../problems/without-echoes.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import type { Reply, Route } from "../routes/route.ts";
import { scopesNeeded } from "../routes/needs.ts";
import type { Principal } from "../scope.ts";
import { BASE } from "./base.ts";
import { admitted } from "./admitted.ts";
import { askedOf } from "./asked-of.ts";
import { problemResponse } from "./problem-response.ts";

/** Puts a route into an app: who asks is found out first, then whether they may, then whether the request is right. */
export function serveRoute(api: OpenAPIHono, route: Route, surroundings: Surroundings): void {
  api.on(route.method.toUpperCase(), honoPath(route), (context) =>
    answer(route, context, surroundings),
  );
}

/** `/segments/{name}` as Hono writes it; the last parameter of a deep route takes slashes too. */
function honoPath({ path, isDeep = false }: Route): string {
  const pattern = path.replaceAll(/\{(?<name>\w+)\}/gu, ":$<name>");
  return `${BASE}${pattern === "/" ? "" : pattern}${isDeep ? "{.+}" : ""}`;
}

async function answer(
  route: Route,
  context: Context,
  surroundings: Surroundings,
): Promise<Response> {
  const { journal, access, elapsedMs, requestId } = surroundings;
  const began = elapsedMs();
  const request = context.req.raw;
  const id = requestId(request);
  let principal: Principal | undefined;
  let code: string | undefined;
  let response: Response;
  let sent: unknown;
  try {
    principal = await access.identify(request);
    const asker = admitted(route, principal, request);
    const asked = await askedOf(route, { context, asker, surroundings });
    sent = [asked.params, asked.query, asked.body];
    response = responseOf(await route.handle(asked), route);
  } catch (cause) {
    const told = problemOf(cause, id);
    if (told.isUnexpected) journal.failed(id, cause);
    ({ code } = told.problem);
    response = problemResponse({ ...told, problem: withoutEchoes(told.problem, sent) });
  }
  response.headers.set("X-Request-Id", id);
  journal.answered({
    requestId: id,
    ...(principal === undefined ? {} : { principal }),
    method: request.method,
    route: `${BASE}${route.path}`,
    needs: scopesNeeded(route.needs),
    status: response.status,
    ...(code === undefined ? {} : { code }),
    elapsedMs: elapsedMs() - began,
  });
  return response;
}

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
