import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scopes } from "@satsuma/http";
import type { Scope } from "@satsuma/http";
import { openShop } from "../support/shop.ts";
import type { Shop } from "../support/shop.ts";
import { serve } from "../support/serve.ts";
import type { Served } from "../support/serve.ts";
import { calls } from "./support/calls.ts";
import { connect } from "./support/connect.ts";

let shop: Shop;
let served: Served;

/** What every call of every tool told, by the scopes of whoever asked. */
let told: Readonly<Record<"read" | "allButPii" | "all", Awaited<ReturnType<typeof callAll>>>>;
let before: unknown;

beforeAll(async () => {
  shop = await openShop();
  served = serve(shop);
  await shop.project.run();
  before = await stateOf(shop);
  told = {
    read: await callAll(["read"]),
    allButPii: await callAll(scopes.filter((scope) => scope !== "pii")),
    all: await callAll(scopes),
  };
});

afterAll(() => shop.close());

/** Keys and personal values of the shop: nothing else looks like them. */
const personal = /key-\d|person\d+@/u;

describe("whoever asks by tools", () => {
  test("gets in with the scope read, and with no other", async () => {
    const open: string[] = [];
    for (const as of ["none", "wrong", ...scopes]) {
      const response = await post({ jsonrpc: "2.0", id: 1, method: "ping" }, as);
      if (response.status !== 401 && response.status !== 403) open.push(as);
    }
    expect(open).toEqual(["read"]);
    const unknown = await post({}, "wrong");
    expect(unknown.status).toBe(401);
    expect(unknown.headers.get("WWW-Authenticate")).toMatch(/^Bearer realm="satsuma"/u);
  });

  test("changes nothing, starts nothing and leaves no file, whatever scopes they have", async () => {
    expect(await stateOf(shop)).toEqual(before);
    expect(await served.jobs.list()).toEqual([]);
    expect(served.failures).toEqual([]);
  });

  test("is told of no customer without the scope pii, by any tool", () => {
    for (const { name, text } of [...told.read, ...told.allButPii])
      expect([name, personal.exec(text)?.[0]]).toEqual([name, undefined]);
  });

  test("is told keys with the scope pii where customers were asked for, and values of personal columns never", () => {
    const keys = told.all.filter(({ text }) => personal.test(text));
    expect(new Set(keys.map(({ name }) => name))).toEqual(new Set(["preview_rule"]));
    expect(keys.filter(({ text }) => text.includes("@example"))).toEqual([]);
  });

  test("finds tools about single customers only with the scope pii", async () => {
    expect(await namesFor(["read"])).not.toContain("why_customer");
    expect(await namesFor(["read", "pii"])).toContain("why_customer");
    const { call } = await connect(served, ["read"]);
    const { isError, json } = await call("why_customer", { segment: "loyal", customer: "key-5" });
    expect([isError, json["code"]]).toEqual([true, "HTTP_SCOPE"]);
  });
});

test("every tool says that it only reads", async () => {
  const { client } = await connect(served);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).toSorted()).toEqual(Object.keys(calls).toSorted());
  for (const { name, title, annotations, description = "", inputSchema } of tools) {
    expect([name, annotations]).toEqual([
      name,
      {
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    ]);
    expect(description.length).toBeGreaterThan(100);
    expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
  }
});

test("names of methods, routes and files are no tools", async () => {
  const { call } = await connect(served);
  for (const name of ["run", "send", "saveRule", "exportMembers", "memberPage", "constructor"]) {
    const { isError, json } = await call(name, { segment: "loyal" });
    expect([name, isError, json["code"]]).toEqual([name, true, "HTTP_TOOL"]);
  }
});

const namesFor = async (as: readonly Scope[]): Promise<string[]> => {
  const { client } = await connect(served, as);
  return (await client.listTools()).tools.map(({ name }) => name);
};

/** Every call of every tool, also of those that are closed to whoever asks. */
async function callAll(as: readonly Scope[]) {
  const { call } = await connect(served, as);
  const answers: { readonly name: string; readonly text: string }[] = [];
  for (const [name, all] of Object.entries(calls))
    for (const given of all) answers.push({ name, text: (await call(name, given)).text });
  return answers;
}

const post = async (message: unknown, token: string): Promise<Response> =>
  served.api.request("/mcp", {
    method: "POST",
    body: JSON.stringify(message),
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
      Authorization: `Bearer ${token}`,
    },
  });

/**
 * What there is to be changed: files by what is in them, and what the last run left in the warehouse. Its own file is never the same: the
 * engine also keeps there what it has worked out.
 */
const stateOf = async ({ folder, project }: Shop): Promise<unknown> => ({
  files: readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/\.duckdb(?:\.wal)?$/u.test(path))
    .toSorted()
    .map((path) => [path, digestOf(path)]),
  segments: await project.list(),
  models: await project.models(),
  changes: await project.changes(),
});

const digestOf = (path: string): string =>
  createHash("sha256").update(readFileSync(path)).digest("hex");
