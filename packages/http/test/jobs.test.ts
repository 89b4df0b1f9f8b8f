import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createClient } from "@satsuma/http/client";
import type { JobEvent } from "@satsuma/http/client";
import { openShop } from "./support/shop.ts";
import type { Shop } from "./support/shop.ts";
import { json, serve } from "./support/serve.ts";
import type { Served } from "./support/serve.ts";

let shop: Shop;
let served: Served;

beforeAll(async () => {
  shop = await openShop();
});

beforeEach(() => {
  served = serve(shop);
});

afterAll(() => shop.close());

const over = { state: "done", endedAt: "2026-03-01T12:01:00Z", result: { rows: 1 } } as const;

test("a job is started once, however often it is asked for with the same key", async () => {
  const ask = (body: unknown, as: "run" | "export" = "run") =>
    served.ask("/jobs", { ...json("POST", body, { "Idempotency-Key": "k-1" }), as: [as] });
  const first = await ask({ kind: "run" });
  expect([first.status, first.headers.get("Location")]).toEqual([202, "/api/v1/jobs/1"]);
  const again = await ask({ kind: "run" });
  expect([again.status, again.headers.get("Idempotency-Replayed")]).toEqual([202, "true"]);
  expect(await again.json()).toEqual(await first.json());
  const other = await ask({ kind: "run", full: true });
  expect([other.status, await other.json()]).toMatchObject([422, { code: "HTTP_IDEMPOTENCY" }]);
  expect((await ask({ kind: "send", segment: "loyal", sink: "files" }, "export")).status).toBe(202);
});

test("each kind of job is for its own scope", async () => {
  const runner = served.client("run");
  const exporter = served.client("export");
  await runner.start({ kind: "run" }, "a");
  await exporter.start({ kind: "send", segment: "loyal", sink: "files.folder" }, "b");
  await expect(exporter.start({ kind: "run" }, "c")).rejects.toMatchObject({
    status: 403,
    code: "HTTP_SCOPE",
    detail: expect.stringContaining("run"),
  });
  expect((await runner.jobs()).map(({ kind }) => kind)).toEqual(["run"]);
  expect((await served.client("run", "export").jobs()).map(({ kind }) => kind)).toEqual([
    "send",
    "run",
  ]);
  await expect(runner.job("2")).rejects.toMatchObject({ status: 403 });
  await expect(runner.job("3")).rejects.toMatchObject({ status: 404, code: "JOB_UNKNOWN" });
});

test("whom a sink refused is told with the scope pii only", async () => {
  const rejected = [{ customer: "key-1", reason: "no address" }];
  await served.client("export").start({ kind: "send", segment: "loyal", sink: "files" }, "a");
  served.jobs.tell("1", {
    state: "done",
    endedAt: "2026-03-01T12:01:00Z",
    result: { rows: 1, delivered: { accepted: 0, rejected, where: "out" }, difference: {} },
  });
  const told = await served.client("export").job("1");
  expect(JSON.stringify(told)).not.toContain("key-1");
  expect(told.result).toMatchObject({
    rows: 1,
    withheld: ["difference.examples", "delivered.rejected"],
  });
  expect((await served.client("export", "pii").job("1")).result).toMatchObject({
    delivered: { rejected },
  });
});

test("what happens to a job is told as it happens, until it is over", async () => {
  const client = served.client("run");
  const { id } = await client.start({ kind: "run" }, "a");
  const heard: [number, string][] = [];
  for await (const { id: number, job } of client.follow(id)) {
    heard.push([number, job.progress?.stage ?? job.state]);
    if (number === 1)
      served.jobs.tell(id, {
        state: "running",
        progress: { stage: "evaluating", done: 1, total: 2 },
      });
    if (number === 2) served.jobs.tell(id, over);
  }
  expect(heard).toEqual([
    [1, "waiting"],
    [2, "evaluating"],
    [3, "evaluating"],
  ]);
  expect((await client.job(id)).result).toEqual({ rows: 1 });
});

test("who comes back is told what happened since, and nothing when there is nothing more", async () => {
  const { id } = await served.client("run").start({ kind: "run" }, "a");
  served.jobs.tell(id, { state: "running" });
  served.jobs.tell(id, over);
  const since = await served.ask(`/jobs/${id}/events`, { headers: { "Last-Event-ID": "1" } });
  expect(since.headers.get("Content-Type")).toMatch(/^text\/event-stream/u);
  expect((await since.text()).match(/^id: .*$/gmu)).toEqual(["id: 2", "id: 3"]);
  const done = await served.ask(`/jobs/${id}/events`, { headers: { "Last-Event-ID": "3" } });
  expect(done.status).toBe(204);
  const wrong = await served.ask(`/jobs/${id}/events`, { headers: { "Last-Event-ID": "x" } });
  expect(wrong.status).toBe(400);
});

test("the client goes on by itself where a connection breaks, and hears every event once", async () => {
  const { id } = await served.client("run").start({ kind: "run" }, "a");
  for (let i = 1; i <= 8; i += 1)
    served.jobs.tell(id, { progress: { stage: "evaluating", done: i } });
  served.jobs.tell(id, over);
  const client = createClient({
    token: "run",
    fetch: async (request) => broken(await served.api.fetch(request)),
  });
  const heard: JobEvent[] = [];
  for await (const event of client.follow(id)) heard.push(event);
  expect(heard.map((event) => event.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

/** An answer whose connection breaks after three events. */
function broken(response: Response): Response {
  if (response.headers.get("Content-Type")?.startsWith("text/event-stream") !== true)
    return response;
  let events = 0;
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      events += 1;
      if (events > 3) controller.error(new TypeError("terminated"));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(cut) ?? null, response);
}

test("a job that is stopped is over", async () => {
  const client = served.client("run");
  const { id } = await client.start({ kind: "score" }, "a");
  expect(await client.cancel(id)).toMatchObject({ state: "cancelled" });
  await expect(client.discovery(id)).rejects.toMatchObject({ code: "HTTP_NO_RESULT" });
});

test("who stops following is told nothing more", async () => {
  const client = served.client("run");
  const { id } = await client.start({ kind: "run" }, "a");
  const stop = new AbortController();
  const following = client.follow(id, { signal: stop.signal });
  expect((await following[Symbol.asyncIterator]().next()).value).toMatchObject({ id: 1 });
  const next = following[Symbol.asyncIterator]().next();
  stop.abort();
  await expect(next).rejects.toMatchObject({ name: "AbortError" });
});
