import { afterAll, afterEach, describe, expect, test } from "vitest";
import { setUp } from "@satsuma/plugin/testing";
import webhook from "@satsuma/plugin-webhook";
import type { Frame, SatsumaError, Sink } from "@satsuma/plugin";
import { startReceiver } from "./support/receiver.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const newSecret = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;
const receiver = await startReceiver(secret);
afterAll(() => receiver.close());
afterEach(() => receiver.forget());

async function sinkWith(endpoint: Readonly<Record<string, unknown>> = {}): Promise<Sink> {
  const config = { endpoints: { crm: { url: receiver.url, secret, ...endpoint } } };
  const { contributions } = await setUp(webhook, config, {});
  const [sink] = contributions.sinks ?? [];
  if (sink === undefined) throw new TypeError("there is no sink");
  return sink;
}

async function* oneBatch(keys: readonly string[]): AsyncGenerator<Frame> {
  const columns = {
    customer: { kind: "values", values: keys },
    city: { kind: "values", values: keys.map(() => "Köln") },
  } as const;
  yield { length: keys.length, columns };
}

const deliver = (sink: Sink, keys: readonly string[], signal = new AbortController().signal) =>
  sink.write(
    { segment: "vip", asOf: "2026-07-01T00:00:00Z", rows: keys.length, batches: oneBatch(keys) },
    { options: {}, idempotencyKey: "d1", isDryRun: false, signal },
  );

describe("a delivery", () => {
  test("arrives signed, in messages that say which of how many they are", async () => {
    const delivered = await deliver(await sinkWith({ membersPerMessage: 2 }), ["a", "b", "c"]);
    expect(delivered).toEqual({ accepted: 3, rejected: [], where: receiver.url });
    expect(receiver.requests.map(({ id }) => id)).toEqual(["d1.1", "d1.2"]);
    expect(receiver.requests[1]?.body).toEqual({
      type: "audience.snapshot",
      timestamp: "2026-07-01T00:00:00Z",
      data: {
        segment: "vip",
        as_of: "2026-07-01T00:00:00Z",
        delivery: "d1",
        part: 2,
        parts: 2,
        rows: 3,
        members: [{ customer: "c", city: "Köln" }],
      },
    });
  });

  test("of nobody says so, as the other side would go on with whom it has", async () => {
    await deliver(await sinkWith(), []);
    expect(receiver.requests).toMatchObject([
      { id: "d1.1", body: { data: { rows: 0, parts: 1, members: [] } } },
    ]);
  });

  test("is accepted with the old secret and the new while one takes the place of the other", async () => {
    await deliver(await sinkWith({ secret: [newSecret, secret] }), ["a"]);
    expect(receiver.requests).toHaveLength(1);
  });

  test("goes on after the other side was away, or asked to wait", async () => {
    receiver.answerFirst(
      "hang up",
      { status: 503 },
      { status: 429, headers: { "retry-after": "0" } },
    );
    await deliver(await sinkWith(), ["a"]);
    expect(receiver.requests.map(({ id }) => id)).toEqual(["d1.1"]);
  });

  test("tried again after it failed half-way is the same to a receiver that looks at webhook-id", async () => {
    const sink = await sinkWith({ membersPerMessage: 1 });
    receiver.answerFirst({ status: 204 }, { status: 400 });
    await expect(deliver(sink, ["a", "b"])).rejects.toMatchObject({ code: "WEBHOOK_REFUSED" });
    await deliver(sink, ["a", "b"]);
    expect(receiver.requests.map(({ id }) => id)).toEqual(["d1.1", "d1.1", "d1.2"]);
    expect(receiver.once().map(({ id }) => id)).toEqual(["d1.1", "d1.2"]);
  });
});

describe("an endpoint", () => {
  test.each([400, 401, 404, 410, 301])(
    "that answers with %i is not asked again",
    async (status) => {
      receiver.answerFirst({ status, headers: { location: "/elsewhere" } });
      const failure: SatsumaError = await deliver(await sinkWith(), ["a"]).catch((error) => error);
      expect(failure).toMatchObject({ code: "WEBHOOK_REFUSED" });
      expect(failure.message).toContain(String(status));
      expect(receiver.requests).toEqual([]);
    },
  );

  test("is named without what may be secret in its address", async () => {
    receiver.answerFirst({ status: 400 });
    const sink = await sinkWith({ url: `${receiver.url}?token=hush` });
    const failure: SatsumaError = await deliver(sink, ["a"]).catch((error) => error);
    expect(failure.message).toContain(receiver.url);
    expect(failure.message + sink.doc).not.toContain("hush");
  });

  test("that signs otherwise than agreed refuses, and the delivery says what to check", async () => {
    const sink = await sinkWith({ secret: newSecret });
    await expect(deliver(sink, ["a"])).rejects.toMatchObject({
      code: "WEBHOOK_REFUSED",
      help: expect.stringContaining("secret"),
    });
  });

  test("that is waited for is not waited for any longer once the delivery is stopped", async () => {
    receiver.answerFirst({ status: 503, headers: { "retry-after": "3600" } });
    const stop = new AbortController();
    const delivery = deliver(await sinkWith(), ["a"], stop.signal);
    setTimeout(() => stop.abort(new Error("stopped")), 50);
    await expect(delivery).rejects.toThrow(/stopped|abort/u);
    expect(receiver.requests).toEqual([]);
  });
});
