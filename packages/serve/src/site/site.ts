import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Context, HonoRequest, MiddlewareHandler } from "hono";
import type { SecureHeadersVariables } from "hono/secure-headers";
import { pageHeaders } from "../guard/security-headers.ts";

/** Tells the page's scripts the nonce that style elements need, where Vite and its libraries look for it. */
const nonceTag = (nonce: string): string => `<head><meta property="csp-nonce" nonce="${nonce}" />`;

/** Files whose name changes with their content: they hold for ever. */
const hashed = "/assets/*";
const FOR_EVER = "public, max-age=31536000, immutable";

/** The page: its files, and `index.html` for every path that is the page's own. @param folder undefined where it was not built */
export function site(folder: string | undefined): Hono<{ Variables: SecureHeadersVariables }> {
  const app = new Hono<{ Variables: SecureHeadersVariables }>();
  app.use(pageHeaders());
  if (folder === undefined) return app.get("*", notBuilt);
  app.use(hashed, held(FOR_EVER), serveStatic({ root: folder, precompressed: true }));
  app.get(hashed, (context) => context.notFound());
  app.get("/", indexOf(folder));
  app.use(held("no-cache"), serveStatic({ root: folder, precompressed: true }));
  app.get("*", (context) => (isPath(context.req) ? indexOf(folder)(context) : context.notFound()));
  return app;
}

/** Says how long a file holds, unless more was said of it. */
const held =
  (how: string): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { ok, headers } = context.res;
    if (ok && !headers.has("cache-control")) headers.set("cache-control", how);
  };

/**
 * Whether something asks for a view of the page. Who goes to one accepts pages, and names of tiers and files have dots; who asks for
 * `/favicon.ico`, which is not there, accepts pictures.
 */
const isPath = (request: HonoRequest): boolean =>
  !/\.[^/]*$/u.test(request.path) || request.header("accept")?.includes("text/html") === true;

const indexOf =
  (folder: string) =>
  async (context: Context): Promise<Response> => {
    const text = await readFile(join(folder, "index.html"), "utf8");
    // A nonce is for one answer.
    context.header("cache-control", "no-store");
    const nonce: unknown = context.get("secureHeadersNonce");
    return context.html(typeof nonce === "string" ? text.replace("<head>", nonceTag(nonce)) : text);
  };

const notBuilt = (context: Context): Response =>
  context.text(
    "The page of this server was not built: `pnpm build` in the repository builds it. The API is at /api/v1.\n",
    404,
  );
