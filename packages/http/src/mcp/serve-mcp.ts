import { createMcpHandler } from "@modelcontextprotocol/server";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { answerRequest } from "../api/answer-request.ts";
import type { AlongTheWay } from "../api/answer-request.ts";
import { jsonBody } from "../api/json-body.ts";
import { notByThisMethod } from "../api/not-found.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import { Refusal } from "../problems/refusal.ts";
import { isOpenTo, may, scopesNeeded } from "../routes/needs.ts";
import type { Principal } from "../scope.ts";
import { callTool } from "./call-tool.ts";
import type { Called } from "./call-tool.ts";
import { mcpServer } from "./mcp-server.ts";
import { readingOnly } from "./reading-only.ts";
import type { Asking } from "./tool.ts";
import { tools } from "./tools.ts";

/** Where models ask. */
const MCP = "/mcp";

/**
 * Puts the endpoint for models into an app: the Model Context Protocol over Streamable HTTP, without sessions, so that every message is a
 * request by itself, which limits count and stop like any other.
 *
 * @see Model Context Protocol, specification 2026-07-28; clients of 2025 are answered too
 */
export function serveMcp(api: OpenAPIHono, surroundings: Surroundings): void {
  const reading = readingOnly(surroundings);
  api.post(MCP, (context) =>
    answerRequest(context.req.raw, surroundings, {
      needs: "read",
      route: MCP,
      answer: (asker, along) => answer(askingOf(context, asker, reading), along),
    }),
  );
  api.all(MCP, notByThisMethod(surroundings, "POST"));
}

async function answer(asking: Asking, along: AlongTheWay): Promise<Response> {
  const request = asking.context.req.raw;
  const message = await oneMessage(request);
  let failure: unknown;
  const call = async (name: string, given: unknown): Promise<Called> => {
    const called = await callTool(name, given, asking);
    along.entry = entryOf(called);
    failure = called.cause;
    return called;
  };
  const open = tools.filter(({ needs }) => isOpenTo(needs, asking.asker));
  const handler = createMcpHandler(() => mcpServer({ tools: open, call }), {
    onerror: (error) => (failure ??= error),
    // Nothing here changes by itself, and a stream would outlive the limits of a request.
    maxSubscriptions: 0,
    keepAliveMs: 0,
  });
  const response = await whole(await handler.fetch(request, { parsedBody: message }));
  if (along.entry?.code !== undefined ? failure !== undefined : response.status >= 500)
    asking.surroundings.journal.failed(asking.surroundings.requestId(request), failure);
  return response;
}

/** @throws Refusal 400 for a list of messages, which would be many questions in one request; and as `jsonBody` */
async function oneMessage(request: Request): Promise<unknown> {
  const body = await jsonBody(request);
  if (!Array.isArray(body)) return body;
  throw new Refusal(400, "HTTP_INVALID", "the body is a list of messages", {
    help: "send one message a request",
    errors: [{ pointer: "/", message: "expected one JSON-RPC message" }],
  });
}

const askingOf = (context: Context, asker: Principal, surroundings: Surroundings): Asking => ({
  asker,
  may: (scope) => may(asker, scope),
  get project() {
    return surroundings.projectFor(asker);
  },
  surroundings,
  signal: context.req.raw.signal,
  context,
});

/** Which tool it was, and how it went. */
const entryOf = ({ tool, code }: Called): NonNullable<AlongTheWay["entry"]> => ({
  ...(tool === undefined ? {} : { route: `${MCP}#${tool.name}`, needs: scopesNeeded(tool.needs) }),
  ...(code === undefined ? {} : { code }),
});

/** An answer that begins when all of it is there: then its time and place are those of the question. */
async function whole(response: Response): Promise<Response> {
  const text = await response.text();
  const headers = new Headers(response.headers);
  headers.set("Cache-Control", "no-store");
  return new Response(text === "" ? null : text, { status: response.status, headers });
}
