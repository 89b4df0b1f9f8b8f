import { afterAll, beforeAll, expect, test } from "vitest";
import { json, serve } from "../support/serve.ts";
import type { Served } from "../support/serve.ts";
import { openShop } from "../support/shop.ts";
import type { Shop } from "../support/shop.ts";
import { connect } from "./support/connect.ts";

let shop: Shop;
let served: Served;

beforeAll(async () => {
  shop = await openShop();
  served = serve(shop);
});

afterAll(() => shop.close());

const authorized = {
  Authorization: "Bearer read",
  Accept: "application/json, text/event-stream",
};

test("there are no sessions and no streams to open: other methods than POST are refused", async () => {
  for (const method of ["GET", "DELETE", "PUT"]) {
    const response = await served.api.request("/mcp", { method, headers: authorized });
    expect([method, response.status, response.headers.get("Allow")]).toEqual([method, 405, "POST"]);
    expect(await response.json()).toMatchObject({ code: "HTTP_METHOD" });
  }
});

test("one request is one question: lists of messages are refused", async () => {
  const ping = { jsonrpc: "2.0", id: 1, method: "ping" };
  const response = await served.api.request("/mcp", json("POST", [ping, ping], authorized));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: "HTTP_INVALID" });
});

test("a body that is none is refused without its text", async () => {
  const body = { method: "POST", body: "canary{" };
  const type = { "Content-Type": "application/json" };
  const text = await served.api.request("/mcp", { ...body, headers: { ...authorized, ...type } });
  expect([text.status, (await text.text()).includes("canary")]).toEqual([400, false]);
  expect((await served.api.request("/mcp", { ...body, headers: authorized })).status).toBe(415);
});

test("an answer is whole, for nobody else, and has the id of its request", async () => {
  for (const headers of [authorized, { ...authorized, "MCP-Protocol-Version": "2025-06-18" }]) {
    const message = { jsonrpc: "2.0", id: 1, method: "tools/list" };
    const response = await served.api.request("/mcp", json("POST", message, headers));
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("X-Request-Id")).toBe("request-1");
    expect(response.headers.get("Mcp-Session-Id")).toBeNull();
    expect(await response.text()).toContain("preview_rule");
  }
});

test("nobody can hold a connection open to be told of changes", async () => {
  const { client } = await connect(served, ["read"]);
  expect(client.getServerCapabilities()).toEqual({
    tools: { listChanged: false },
    resources: { listChanged: false },
  });
  await expect(client.listen({ toolsListChanged: true })).rejects.toThrow("limit");
});

test("a question ends when nobody waits for it any more", async () => {
  const nobody = new AbortController();
  let ended = false;
  const slow = serve(shop, {
    projectFor: () => ({
      ...shop.served,
      list: ({ signal } = {}) =>
        new Promise((_, reject) => {
          signal?.addEventListener("abort", () => {
            ended = true;
            reject(signal.reason);
          });
          nobody.abort();
        }),
    }),
  });
  const message = {
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "list_segments" },
  };
  const asked = new Request("http://localhost/mcp", {
    ...json("POST", message, authorized),
    signal: nobody.signal,
  });
  await slow.api.fetch(asked);
  expect(ended).toBe(true);
  expect(slow.failures).toEqual([]);
});
