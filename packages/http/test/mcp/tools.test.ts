import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../support/serve.ts";
import type { Served } from "../support/serve.ts";
import { openShop } from "../support/shop.ts";
import type { Shop } from "../support/shop.ts";
import { connect } from "./support/connect.ts";

let shop: Shop;
let served: Served;

beforeAll(async () => {
  shop = await openShop();
  served = serve(shop);
  await shop.project.run();
});

afterAll(() => shop.close());

test("clients of the protocol as it is, and of the years before, get the same answers", async () => {
  const answers: string[] = [];
  for (const mode of [{ pin: "2026-07-28" }, "legacy", "auto"] as const) {
    const { client, call } = await connect(served, ["read"], mode);
    expect(client.getServerVersion()).toMatchObject({ name: "satsuma" });
    expect(client.getInstructions()).toContain("satsuma://rule-language");
    answers.push((await call("preview_rule", { rule: "has at least 3 orders" })).text);
  }
  expect(new Set(answers).size).toBe(1);
});

test("a rule is counted as the API counts it, condition by condition", async () => {
  const text = 'has at least 3 orders and city is "Berlin"';
  const { call } = await connect(served, ["read"]);
  const told = await call("preview_rule", { rule: text });
  const asked = await served.client("read").preview(text);
  expect(told.json).toMatchObject({
    size: asked.size,
    customers: 60,
    conditions: { shown: asked.conditions.map(({ size }) => ({ kept: size })) },
  });
  expect(asked.size).toBeGreaterThan(0);
});

test("segments are listed with their sizes, as many as are asked for", async () => {
  const { call } = await connect(served, ["read"]);
  const { json: one } = await call("list_segments", { limit: 1 });
  expect(one).toEqual({
    segments: {
      shown: [expect.objectContaining({ name: "loyal", title: "Loyal", size: 33 })],
      more: 4,
    },
  });
  const { json: high } = await call("list_segments", { containing: "HIGH" });
  expect(high).toMatchObject({ segments: { shown: [{ name: "spending.high" }] } });
});

test("a segment is explained in English, with its rule", async () => {
  const { call } = await connect(served, ["read"]);
  const { json: told } = await call("explain_segment", { segment: "loyal" });
  expect(told["rule"]).toContain("where has at least 3 orders");
  expect(told["english"]).toMatch(/at least 3 orders/u);
});

test("a draft is checked without being saved", async () => {
  const { call } = await connect(served, ["read"]);
  const draft = { "segments/new.seg": "segment new\n  where has ordesr\n" };
  const { json: told } = await call("check_rules", { drafts: draft });
  expect(told).toMatchObject({
    errors: 1,
    findings: { shown: [{ severity: "error", file: "segments/new.seg", line: 2 }] },
  });
  expect((await shop.rules.list()).map(({ file }) => file)).toEqual(["segments/shop.seg"]);
});

test("with the scope pii, why a customer is in a segment is told in words", async () => {
  const { call } = await connect(served, ["read", "pii"]);
  const { json: told } = await call("why_customer", { segment: "loyal", customer: "key-5" });
  expect(told).toMatchObject({ isMember: true, why: expect.stringContaining("orders") });
  expect(told["nearestChange"]).toEqual(expect.any(String));
});

test("the catalogue tells values of what is not personal only, whoever asks", async () => {
  const { call } = await connect(served);
  const { json: told } = await call("catalogue", { table: "customers" });
  expect(told).toMatchObject({
    columns: {
      shown: expect.arrayContaining([
        expect.objectContaining({
          name: "city",
          values: {
            shown: [
              { value: "Bonn", share: 0.6667 },
              { value: "Berlin", share: 0.3333 },
            ],
          },
        }),
      ]),
    },
  });
  expect(JSON.stringify(told)).toContain('"name":"email"');
  const { text } = await call("catalogue", { table: "orders" });
  expect(text).toContain('"isKey":true');
  expect(text).not.toMatch(/o\d+-\d/u);
});

test("what goes wrong is told with a code, what to do, and nothing of what was sent", async () => {
  const { call } = await connect(served);
  const canary = "canary canary canary canary";
  const wrong = [
    ["preview_rule", { rule: `has ${canary}` }, "HTTP_RULES"],
    ["preview_rule", { [canary]: canary }, "HTTP_INVALID"],
    ["preview_rule", { rule: 7 }, "HTTP_INVALID"],
    ["preview_rule", { rule: "has orders", asOf: canary }, "RUN_AS_OF"],
    ["explain_segment", { segment: canary }, "RUN_SEGMENT"],
    ["why_customer", { segment: "loyal", customer: canary }, "RUN_CUSTOMER"],
    ["catalogue", { table: canary }, "HTTP_TABLE"],
    ["catalogue", { table: "constructor" }, "HTTP_TABLE"],
    ["segment_overlap", { segments: [canary] }, "RUN_SEGMENT"],
    [canary, {}, "HTTP_TOOL"],
  ] as const;
  for (const [name, given, code] of wrong) {
    const { isError, json: told, text } = await call(name, given);
    expect([name, isError, told["code"]]).toEqual([name, true, code]);
    expect(told).toMatchObject({ message: expect.any(String), help: expect.any(String) });
    expect([name, text.includes(canary)]).toEqual([name, false]);
  }
  expect(served.failures).toEqual([]);
});

test("the journal is told which tool it was and how it went, and nothing of the arguments", async () => {
  const { call } = await connect(served, ["read"]);
  served.journal.length = 0;
  await call("explain_segment", { segment: "secret" });
  await call("secret");
  const principal = { id: "read", name: "read", scopes: ["read"] };
  const each = { requestId: "request-1", principal, method: "POST", needs: ["read"], elapsedMs: 0 };
  expect(served.journal).toEqual([
    { ...each, route: "/mcp#explain_segment", status: 200, code: "RUN_SEGMENT" },
    { ...each, route: "/mcp", status: 200, code: "HTTP_TOOL" },
  ]);
});

test("a failure that nobody foresaw is told by the id of its request, and its cause to the journal alone", async () => {
  const broken = serve(shop, {
    projectFor: () => ({ ...shop.served, list: () => Promise.reject(new Error("disk canary")) }),
  });
  const { call } = await connect(broken, ["read"]);
  const { json: told, text } = await call("list_segments");
  expect(told).toMatchObject({ code: "HTTP_INTERNAL", requestId: "request-1" });
  expect(text).not.toContain("canary");
  expect(broken.failures).toEqual([new Error("disk canary")]);
});

test("every rule of the language reference is right", async () => {
  const { client } = await connect(served, ["read"]);
  const { resources } = await client.listResources();
  expect(resources).toMatchObject([{ mimeType: "text/markdown" }]);
  const { contents } = await client.readResource({ uri: resources[0]?.uri ?? "" });
  const [content] = contents;
  const text = content !== undefined && "text" in content ? content.text : "";
  const rules = [...text.matchAll(/^~~~seg\n(?<rules>.*?)^~~~$/gmsu)].map(
    ({ groups }) => groups?.["rules"] ?? "",
  );
  expect(rules.join("").match(/^segment /gmu)?.length).toBeGreaterThan(25);
  const drafts = { "segments/shop.seg": null, "segments/reference.seg": rules.join("\n") };
  const { diagnostics } = await shop.project.check({ drafts });
  // What is known of the shop's few months makes some of them idle, not wrong.
  const wrong = diagnostics.filter(({ code }) => code !== "SEG4003" && code !== "SEG6005");
  expect(wrong.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});
