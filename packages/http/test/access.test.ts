import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scopes } from "@satsuma/http";
import type { Scope } from "@satsuma/http";
import { openShop } from "./support/shop.ts";
import type { Shop } from "./support/shop.ts";
import { serve } from "./support/serve.ts";
import type { Served } from "./support/serve.ts";

let shop: Shop;
let served: Served;

beforeAll(async () => {
  shop = await openShop();
  served = serve(shop);
});

afterAll(() => shop.close());

/** Every route of the router itself: method, path, and the path with something in the place of each parameter. */
const routesOf = ({ api }: Served) =>
  api.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => ({
      method,
      path,
      address: path.replaceAll(/:\w+(?:\{.+?\})?/g, "x"),
    }));

/** Which of these scopes open a route alone. */
async function opening(address: string, method: string): Promise<Scope[]> {
  const opened: Scope[] = [];
  for (const scope of scopes) {
    const response = await served.api.request(address, {
      method,
      headers: { Authorization: `Bearer ${scope}` },
    });
    if (response.status !== 403) opened.push(scope);
    await response.body?.cancel();
  }
  return opened;
}

describe("every route of the router", () => {
  test("is closed to nobody who is known, and says so", async () => {
    for (const { address, method } of routesOf(served)) {
      for (const headers of [{}, { Authorization: "Bearer wrong" }]) {
        const response = await served.api.request(address, { method, headers });
        expect([method, address, response.status]).toEqual([method, address, 401]);
        expect(response.headers.get("WWW-Authenticate")).toMatch(/^Bearer realm="satsuma"/u);
        expect(await response.json()).toMatchObject({ code: "HTTP_CREDENTIAL" });
      }
    }
  });

  test("is closed to somebody without any scope, but for who they are", async () => {
    const open: string[] = [];
    for (const { address, method } of routesOf(served)) {
      const response = await served.api.request(address, {
        method,
        headers: { Authorization: "Bearer none" },
      });
      const text = await response.text();
      if (response.status !== 403 || !text.includes('"HTTP_SCOPE"'))
        open.push(`${method} ${address}`);
    }
    expect(open).toEqual(["GET /api/v1/session"]);
  });

  test("is opened by the scopes it is for, and by no other", async () => {
    const found: Record<string, string> = {};
    for (const { address, method } of routesOf(served))
      found[`${method} ${address.replace("/api/v1", "") || "/"}`] = (
        await opening(address, method)
      ).join(" ");
    expect(found).toEqual(opened);
  });

  test("says in the document what it needs", async () => {
    const document: unknown = await (await served.ask("/openapi.json")).json();
    expect(document).toMatchObject({
      paths: { "/customers/{key}": { get: { security: [{ credential: ["pii"] }] } } },
    });
  });
});

test("what is no route is not there, whoever asks", async () => {
  for (const path of ["/nothing", "/segments/loyal/nothing", "/preview/x/y"]) {
    const response = await served.ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "HTTP_ROUTE" });
  }
});

test("every address of the router says by which methods it is asked, to whoever asks by another", async () => {
  const addresses = Map.groupBy(routesOf(served), ({ address }) => address);
  expect(addresses.size).toBeGreaterThan(20);
  for (const [address, own] of addresses) {
    const methods = own.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    const others = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"];
    for (const method of others.filter((each) => !methods.includes(each))) {
      const response = await served.api.request(address, { method });
      const told = [method, address, response.status, response.headers.get("Allow")];
      expect(told).toEqual([method, address, 405, methods.toSorted().join(", ")]);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      expect(await response.json()).toMatchObject({ code: "HTTP_METHOD", status: 405 });
    }
  }
});

test("the document is for everybody where the server says so, and nothing else is", async () => {
  const open = serve(shop, { isReferencePublic: true });
  expect((await open.api.request("/api/v1/openapi.json")).status).toBe(200);
  expect((await open.api.request("/api/v1/segments")).status).toBe(401);
});

test("the journal has routes and who asked, and nothing of what was asked for", async () => {
  served.journal.length = 0;
  await served.ask("/customers/key-secret", { as: ["pii"] });
  await served.ask("/nothing/key-secret");
  expect(served.journal).toEqual([
    {
      requestId: "request-1",
      principal: { id: "pii", name: "pii", scopes: ["pii"] },
      method: "GET",
      route: "/api/v1/customers/{key}",
      needs: ["pii"],
      status: 409,
      code: "RUN_NOT_RUN",
      elapsedMs: 0,
    },
    { requestId: "request-1", method: "GET", status: 404, code: "HTTP_ROUTE", elapsedMs: 0 },
  ]);
});

/** Every route there is, and the scopes of which each opens it. */
const opened: Readonly<Record<string, string>> = {
  "POST /mcp": "read",
  "GET /": "read",
  "GET /session": "read write run export pii",
  "GET /openapi.json": "read",
  "GET /catalogue": "read",
  "GET /quality": "read",
  "GET /rules": "read",
  "GET /rules/x": "read",
  "PUT /rules/x": "write",
  "DELETE /rules/x": "write",
  "POST /check": "read",
  "GET /segments": "read",
  "GET /segments/x": "read",
  "PUT /segments/x": "write",
  "DELETE /segments/x": "write",
  "GET /segments/x/members": "pii",
  "POST /preview": "read",
  "POST /preview/tiers": "read",
  "POST /preview/members": "pii",
  "POST /diff": "read",
  "POST /explain": "read",
  "POST /explain/trait": "read",
  "POST /why": "pii",
  "POST /why/tiers": "pii",
  "POST /why/trait": "pii",
  "POST /profile": "read",
  "POST /overlap": "read",
  "POST /compare": "read",
  "POST /scorecard": "read",
  "GET /health-of-segments": "read",
  "POST /history": "read",
  "POST /expiry": "read",
  "POST /moves": "read",
  "GET /changes": "read",
  "GET /customers": "pii",
  "GET /customers/x": "pii",
  // With both `write` and `pii` only.
  "DELETE /customers/x": "",
  "GET /methods": "read",
  "GET /models": "read",
  "GET /views": "read",
  "GET /sinks": "read",
  "POST /sql": "read",
  "POST /jobs": "run export",
  "GET /jobs": "run export",
  "GET /jobs/x": "run export",
  "DELETE /jobs/x": "run export",
  "GET /jobs/x/events": "run export",
};
