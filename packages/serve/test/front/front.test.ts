import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { openControl } from "../../src/control/open-control.ts";
import { controlPath } from "../../src/control/control-path.ts";
import { AuditLog } from "../../src/control/audit-log.ts";
import type { Served } from "@satsuma/serve";
import { askPreview, newKey, rawGet, testServer } from "../support/test-server.ts";

test("health is told to everybody, readiness by whether questions can be answered", async () => {
  const { served, engines } = await testServer();
  const status = async (path: string) => (await fetch(served.url + path)).status;
  expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 200]);
  engines.isReady = false;
  expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 503]);
});

test("a name that leads here from elsewhere is not answered for", async () => {
  const { served } = await testServer();
  for (const path of ["/api/v1/session", "/", "/metrics"]) {
    const answer = await rawGet(served.url + path, { host: "evil.example" });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      421,
      expect.objectContaining({ code: "ACCESS_HOST" }),
    ]);
  }
  expect((await rawGet(`${served.url}/healthz`, { host: "evil.example" })).status).toBe(200);
});

test("a page of another site gets nothing done, by any method", async () => {
  const { served, engines } = await testServer();
  const refused = [
    await askPreview(served, { headers: { "sec-fetch-site": "cross-site" } }),
    await askPreview(served, { headers: { "sec-fetch-site": "same-site" } }),
    await askPreview(served, { headers: { origin: "http://evil.example" } }),
    await fetch(`${served.url}/api/v1/session`, { headers: { "sec-fetch-site": "cross-site" } }),
    await fetch(`${served.url}/metrics`, { headers: { "sec-fetch-site": "cross-site" } }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect(await refused[0]?.json()).toMatchObject({ code: "ACCESS_ORIGIN" });
  expect(refused[0]?.headers.get("access-control-allow-origin")).toBeNull();
  expect(engines.held).toEqual([]);
});

test("a body that is too large is refused, whether its size is said before or not", async () => {
  const { served, engines } = await testServer({ bodyLimit: "1000" });
  const said = await askPreview(served, { text: "x".repeat(1000) });
  const unsaid = await fetch(`${served.url}/api/v1/preview`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: new Blob(["x".repeat(5000)]).stream(),
    duplex: "half",
  });
  expect([said.status, unsaid.status]).toEqual([413, 413]);
  expect(await unsaid.json()).toMatchObject({ code: "HTTP_BODY", requestId: expect.any(String) });
  expect(engines.held).toEqual([]);
});

test("tools are called by the same gate: keys, sites, sizes and places count there too", async () => {
  const { folder, served, engines } = await testServer({
    questions: "1",
    questionsEach: "1",
    bodyLimit: "1000",
  });
  const key = { authorization: `Bearer ${newKey(folder, ["read"])}` };
  const refused = [
    await askByTool(served, {}),
    await askByTool(served, { ...key, origin: "http://evil.example" }),
    await askByTool(served, key, "x".repeat(1000)),
  ];
  expect(refused.map(({ status }) => status)).toEqual([401, 403, 413]);
  const first = askByTool(served, key);
  const [held] = await engines.asked(1);
  expect((await askByTool(served, key)).status).toBe(503);
  held?.answer();
  const answer = await first;
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await answer.text()).toContain("anybody");
});

test("more requests than the limit are refused, and told when to come again", async () => {
  const { served } = await testServer({ rate: "2" });
  const session = () => fetch(`${served.url}/api/v1/session`);
  const [first, , third] = [await session(), await session(), await session()];
  expect(first.headers.get("ratelimit")).toBe('"default";r=1;t=0');
  expect(third.status).toBe(429);
  expect(third.headers.get("retry-after")).toBe("30");
  expect(third.headers.get("ratelimit")).toBe('"default";r=0;t=30');
  expect(await third.json()).toMatchObject({ code: "HTTP_RATE", status: 429 });
  expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
});

test("beyond what may wait, questions are refused at once while others go on", async () => {
  const { served, engines } = await testServer({ questions: "2", questionsEach: "2" });
  const asked = [askPreview(served), askPreview(served)];
  const held = await engines.asked(2);
  const third = await askPreview(served);
  expect([third.status, third.headers.get("retry-after")]).toEqual([503, "1"]);
  expect(await third.json()).toMatchObject({ code: "HTTP_BUSY" });
  expect((await fetch(`${served.url}/api/v1/session`)).status).toBe(200);
  for (const question of held) question.answer();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
  const fourth = askPreview(served);
  (await engines.asked(3))[2]?.answer();
  expect((await fourth).status).toBe(200);
});

test("no credential can take the places of the others", async () => {
  const keys: string[] = [];
  const { served, engines } = await testServer({ questions: "3", questionsEach: "1" }, (folder) => {
    keys.push(newKey(folder, ["read"]), newKey(folder, ["read"]));
  });
  const [ann, bob] = keys.map((key) => ({ headers: { authorization: `Bearer ${key}` } }));
  const first = askPreview(served, ann);
  await engines.asked(1);
  const second = await askPreview(served, ann);
  expect(second.status).toBe(429);
  expect(await second.json()).toMatchObject({ code: "HTTP_SHARE" });
  const others = askPreview(served, bob);
  for (const question of await engines.asked(2)) question.answer();
  expect([(await first).status, (await others).status]).toEqual([200, 200]);
  expect(new Set(engines.held.map(({ by }) => by)).size).toBe(2);
});

test("an answer that takes too long is stopped, and its place is free again", async () => {
  const { served, engines } = await testServer({ timeLimit: "1", questions: "1" });
  const answer = await askPreview(served);
  expect(answer.status).toBe(504);
  expect(await answer.json()).toMatchObject({ code: "HTTP_TIME" });
  expect(engines.held[0]?.signal?.aborted).toBe(true);
  const next = askPreview(served);
  (await engines.asked(2))[1]?.answer();
  expect((await next).status).toBe(200);
});

test("a question that nobody waits for any more is stopped", async () => {
  const { served, engines } = await testServer();
  const gone = new AbortController();
  const asked = askPreview(served, { signal: gone.signal });
  const [question] = await engines.asked(1);
  gone.abort();
  await expect(asked).rejects.toThrow("aborted");
  if (question?.signal?.aborted === false) await once(question.signal, "abort");
  expect(question?.signal?.aborted).toBe(true);
});

test("once there is a key, nothing but health is told without one", async () => {
  const keys: string[] = [];
  const { served } = await testServer({}, (folder) => keys.push(newKey(folder, ["read"])));
  const bare = await fetch(`${served.url}/api/v1/session`);
  expect(bare.status).toBe(401);
  expect(bare.headers.get("www-authenticate")).toContain("Bearer");
  const session = (key: string) =>
    fetch(`${served.url}/api/v1/session`, { headers: { authorization: `Bearer ${key}` } });
  expect(await (await session(keys[0] ?? "")).json()).toEqual({ name: "k", scopes: ["read"] });
  expect((await session(`${keys[0]}x`)).status).toBe(401);
});

test("neither log nor metrics hold rules, keys, bodies or addresses that were asked for", async () => {
  const keys: string[] = [];
  const { served, engines, log, logText } = await testServer({}, (folder) =>
    keys.push(newKey(folder, ["read", "pii"])),
  );
  const authorization = `Bearer ${keys[0]}`;
  const asked = askPreview(served, {
    text: "email is 'ann@x.example'",
    headers: { authorization },
  });
  const [question] = await engines.asked(1);
  question?.fail(new Error("no customer ann@x.example"));
  const failed = await asked;
  expect(failed.status).toBe(500);
  const told = await failed.text();
  await fetch(`${served.url}/api/v1/customers/4711?ann=x`, { headers: { authorization } });
  await fetch(`${served.url}/nowhere/4711`, { headers: { authorization } });
  const metrics = await (await fetch(`${served.url}/metrics`)).text();
  for (const text of [told, logText(), metrics]) {
    expect(text).not.toMatch(/ann|4711|has orders/u);
    expect(text).not.toContain(keys[0]?.slice(21));
  }
  expect(log().find(({ msg }) => msg === "failed")).toMatchObject({
    error: {
      name: "Error",
      at: expect.arrayContaining([expect.stringContaining("front.test.ts")]),
    },
  });
  expect(log().find(({ status }) => status === 500)).toMatchObject({
    level: "error",
    principal: expect.stringMatching(/^key:/u),
    route: "/api/v1/preview",
    requestId: JSON.parse(told).requestId,
  });
  expect(metrics).toContain(
    'satsuma_http_requests_total{method="POST",route="/api/v1/preview",status="500"} 1',
  );
});

test("what changes rules is noted, done or refused; what only asks is not", async () => {
  const { served, folder, engines } = await testServer();
  const put = (body: string) =>
    fetch(`${served.url}/api/v1/rules/segments/new.seg`, {
      method: "PUT",
      headers: { "content-type": "application/json", "if-none-match": "*" },
      body,
    });
  expect((await put(JSON.stringify({ text: "segment new where has orders\n" }))).status).toBe(200);
  expect((await put(JSON.stringify({ text: "again" }))).status).toBe(412);
  const asked = askPreview(served);
  (await engines.asked(1))[0]?.answer();
  await asked;
  const database = openControl(controlPath(folder));
  const entries = new AuditLog(database, Date.now).latest(10);
  database.close();
  expect(entries.map(({ principal, action, outcome }) => [principal, action, outcome])).toEqual([
    ["loopback", "PUT /api/v1/rules/{file}", "412"],
    ["loopback", "PUT /api/v1/rules/{file}", "200"],
  ]);
});

test("answers say nothing to browsers of other sites and are not guessed about", async () => {
  const { served } = await testServer();
  const { headers } = await fetch(`${served.url}/api/v1/session`);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("x-powered-by")).toBeNull();
});

test("what is no HTTP does not disturb the server", async () => {
  const { served } = await testServer();
  const { port } = new URL(served.url);
  const wrong = [
    "\u0000\u0001\r\n\r\n",
    "GET / HTTP/9\r\n\r\n",
    `GET / HTTP/1.1\r\n${"a: b\r\n".repeat(5000)}\r\n`,
  ];
  for (const text of wrong) {
    const socket = connect(Number(port), "127.0.0.1");
    socket
      .on("error", () => {})
      .resume()
      .write(text);
    await once(socket, "close");
  }
  expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
});

test("whoever follows a job is told as it happens, and let go cleanly when the server ends", async () => {
  const { served } = await testServer({ shutdownLimit: "1" });
  const started = await fetch(`${served.url}/api/v1/jobs`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "k" },
    body: JSON.stringify({ kind: "run" }),
  });
  expect(started.status).toBe(202);
  const events = await fetch(`${served.url}${started.headers.get("location")}/events`);
  expect(events.headers.get("content-type")).toMatch(/^text\/event-stream/u);
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let told = "";
  while (!told.includes('"running"')) told += (await reader?.read())?.value ?? "";
  const closed = served.close();
  const rest = await reader?.read();
  expect(rest?.done).toBe(true);
  await closed;
});

/** Calls a tool, as a client of the years before would. */
const askByTool = (
  { url }: Served,
  headers: Readonly<Record<string, string>>,
  rule = "has orders",
): Promise<Response> =>
  fetch(`${url}/mcp`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...headers,
    },
    body: JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "preview_rule", arguments: { rule } },
    }),
  });
