import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { requestId } from "hono/request-id";
import type { RequestIdVariables } from "hono/request-id";
import type { Journal } from "@satsuma/http";
import { isForHost } from "../guard/host-check.ts";
import type { Hosts } from "../guard/host-check.ts";
import { refusalResponse, refusals } from "../guard/refusal.ts";
import type { Refusal } from "../guard/refusal.ts";
import { answerHeaders } from "../guard/security-headers.ts";
import { gate } from "./gate.ts";
import type { Caller, Gate } from "./gate.ts";
import { openMetrics } from "./open-metrics.ts";
import type { OpenMetrics } from "./open-metrics.ts";

type Variables = RequestIdVariables & { readonly arrivedMs: number };
export type FrontContext = Context<{ Variables: Variables }>;

/** What stands behind the front. */
export interface FrontParts extends Gate, OpenMetrics {
  readonly hosts: Hosts;
  readonly journal: Journal;
  /** Bytes. */
  readonly bodyLimit: number;
  /** The page. */
  readonly site: { fetch(request: Request, env: unknown): Response | Promise<Response> };
  isReady(): boolean;
  elapsedMs(): number;
}

/** Where every request comes in: what is told to everybody, who may go on, and where to. */
export function front(parts: FrontParts): Hono<{ Variables: Variables }> {
  const app = new Hono<{ Variables: Variables }>();
  const answered = (context: FrontContext, route: string | undefined, refusal?: Refusal): void =>
    parts.journal.answered({
      requestId: context.get("requestId"),
      method: context.req.method,
      ...(route === undefined ? {} : { route }),
      status: context.res.status,
      ...(refusal === undefined ? {} : { code: refusal.code }),
      elapsedMs: parts.elapsedMs() - context.get("arrivedMs"),
    });
  app.use(requestId({ limitLength: 64 }), async (context, next) => {
    context.set("arrivedMs", parts.elapsedMs());
    await next();
  });
  app.get("/healthz", (context) => context.text("ok\n"));
  app.get("/readyz", (context) =>
    parts.isReady() && !parts.closing.aborted
      ? context.text("ok\n")
      : context.text("not ready\n", 503),
  );
  app.use(async (context, next) => {
    if (isForHost(context.req.header("host") ?? "", parts.hosts)) return next();
    context.res = refusalResponse(refusals.host, context.get("requestId"));
    answered(context, undefined, refusals.host);
  });
  app.get("/metrics", answerHeaders(), (context) =>
    openMetrics(context.req.raw, caller(context), parts),
  );
  for (const path of ["/api/*", "/mcp"]) {
    app.use(path, answerHeaders());
    app.use(path, bodyLimit({ maxSize: parts.bodyLimit, onError: tooLarge }));
    app.all(path, (context) => gate(context.req.raw, caller(context), parts));
  }
  app.all("*", async (context) => {
    context.res = await parts.site.fetch(context.req.raw, context.env);
    answered(context, "/*");
  });
  app.onError((error, context) => {
    parts.journal.failed(context.get("requestId"), error);
    return refusalResponse(refusals.internal, context.get("requestId"));
  });
  return app;

  function tooLarge(context: FrontContext): Response {
    const response = refusalResponse(refusals.body, context.get("requestId"));
    context.res = response;
    answered(context, undefined, refusals.body);
    return response;
  }
}

const caller = (context: FrontContext): Caller => ({
  id: context.get("requestId"),
  peer: getConnInfo(context).remote.address,
});
