import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "@satsuma/http";
import { answersAsIn } from "./support/checked-answers.ts";
import { documentOf, operationsOf } from "./support/document.ts";
import type { Placed } from "./support/document.ts";
import { openShop } from "./support/shop.ts";
import type { Shop } from "./support/shop.ts";
import { json, serve } from "./support/serve.ts";
import type { Served } from "./support/serve.ts";

let shop: Shop;
let served: Served;
let operations: ReadonlyMap<string, Placed>;
let answers: ReturnType<typeof answersAsIn>;

beforeAll(async () => {
  shop = await openShop();
  served = serve(shop);
  await shop.project.run({ asOf: "2026-02-01" });
  await shop.project.run();
  const document = await documentOf(served);
  operations = new Map(operationsOf(document).map((each) => [each.operation.operationId, each]));
  answers = answersAsIn(document);
});

afterAll(() => shop.close());

const customer = "key-5";
const drafts = { "segments/new.seg": "segment newest where has orders in last 3 days\n" };

/** A question to each route, by its name, as `?…` or a body. */
const questions: readonly (readonly [name: string, address: string, body?: unknown])[] = [
  ["about", "/"],
  ["session", "/session"],
  ["catalogue", "/catalogue"],
  ["quality", "/quality?asOf=2026-02-15"],
  ["rules", "/rules"],
  ["rule", "/rules/segments/shop.seg"],
  ["check", "/check", { tests: true }],
  ["segments", "/segments"],
  ["segment", "/segments/spending.high"],
  ["members", "/segments/loyal/members?limit=3&columns=city,rfm.segment"],
  ["preview", "/preview", { text: 'has at least 3 orders and city is "Bonn"' }],
  ["preview", "/preview", { text: "loyal", asOf: "2026-02-01", drafts }],
  ["previewTiers", "/preview/tiers", { tiers: "spending" }],
  ["previewMembers", "/preview/members", { text: "newest", drafts, columns: "city", limit: 3 }],
  [
    "diff",
    "/diff",
    { drafts: { "segments/shop.seg": "segment loyal where has at least 4 orders\n" } },
  ],
  ["diff", "/diff", { base: "last run", segments: ["loyal"] }],
  ["explain", "/explain", { segment: "loyal" }],
  ["aboutTrait", "/explain/trait", { trait: "rfm.segment" }],
  ["why", "/why", { segment: "loyal", customer }],
  ["whyTiers", "/why/tiers", { tiers: "spending", customer }],
  ["whyTrait", "/why/trait", { trait: "rfm.segment", customer }],
  ["profile", "/profile", { what: "loyal" }],
  ["profile", "/profile", { what: "loyal", against: "recent" }],
  ["overlap", "/overlap", { segments: ["loyal", "recent"] }],
  ["compare", "/compare", { names: ["spending", "rfm.segment"] }],
  ["compare", "/compare", { names: ["loyal", "recent"] }],
  ["scorecard", "/scorecard", { weights: { size: 2 } }],
  ["health", "/health-of-segments"],
  ["history", "/history", { what: ["loyal"], every: "month", for: "3m", next: "7d" }],
  ["expiry", "/expiry", { segment: "recent", within: "30d" }],
  ["moves", "/moves", { what: ["spending"] }],
  ["changes", "/changes?limit=5"],
  ["changes", `/changes?customer=${customer}`],
  ["customers", "/customers?filter=5&order=city&limit=3"],
  ["customer", `/customers/${customer}`],
  ["methods", "/methods?goal=groups"],
  ["models", "/models"],
  ["views", "/views"],
  ["sinks", "/sinks"],
  ["sql", "/sql", { segments: ["loyal"], dialect: "postgres" }],
  ["jobs", "/jobs"],
  ["openapi", "/openapi.json"],
];

/** Routes that answer nothing at all without `pii`, or, as jobs, to somebody who may only read. */
const personal = ["customer", "customers", "members", "previewMembers", "jobs"];

/** Each with a body, which may be undefined. */
const asking = questions.map(([name, address, body]) => [name, address, body] as const);

const asked = async (
  [name, address, body]: (typeof asking)[number],
  as: readonly Scope[],
): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> => {
  const request = body === undefined ? {} : json("POST", body);
  const response = await served.ask(address, { ...request, as });
  const { status, headers } = response;
  const placed = operations.get(name);
  if (placed === undefined) throw new Error(`no operation ${name}`);
  return { status, headers, text: await answers.checked(response, placed) };
};

describe("every answer is as the document says", () => {
  test.each(asking)("%s %s %j", async (...question) => {
    const { status } = await asked(question, ["read", "write", "run", "export", "pii"]);
    expect(status).toBe(200);
  });

  test("no route for questions is left out", () => {
    const all = operationsOf({
      paths: Object.fromEntries(
        [...operations.values()].map((each) => [each.path, { [each.method]: each.operation }]),
      ),
    });
    expect(all.length).toBeGreaterThan(20);
    const questioned = new Set(questions.map(([name]) => name));
    const others = [...operations.keys()].filter((name) => !questioned.has(name));
    expect(others.toSorted()).toEqual([
      "cancel",
      "eraseCustomer",
      "follow",
      "job",
      "removeRule",
      "removeSegment",
      "saveRule",
      "saveSegment",
      "start",
    ]);
  });
});

describe("without the scope pii no answer tells of a single customer", () => {
  const open = asking.filter(([name]) => !name.startsWith("why") && !personal.includes(name));

  test.each(open)("%s %s %j", async (...question) => {
    const { status, text } = await asked(question, ["read"]);
    expect(status).toBe(question[1].includes("customer=") ? 403 : 200);
    expect(text).not.toMatch(/key-\d/u);
    expect(text).not.toContain("@example.com");
  });

  test.each([
    ["preview", ["sample", "nearMisses"], { text: "loyal" }],
    ["diff", ["segments.entering.sample", "segments.leaving.sample"], { drafts }],
    ["expiry", ["leaving", "entering"], { segment: "recent" }],
    ["profile", ["variation.typical.keys", "variation.fringe.keys"], { what: "loyal" }],
  ])("%s says what it leaves out: %j", async (name, withheld, body) => {
    const poor = await asked([name, `/${name}`, body], ["read"]);
    expect(JSON.parse(poor.text)).toMatchObject({ withheld });
    const rich = await asked([name, `/${name}`, body], ["read", "pii"]);
    expect(JSON.parse(rich.text)).not.toHaveProperty("withheld");
  });

  test.each([
    "why",
    "why/tiers",
    "why/trait",
    "preview/members",
    "customers",
    "customers/key-5",
    "segments/loyal/members",
  ])("nothing is told at /%s", async (path) => {
    const response = await served.ask(`/${path}`, {
      ...(path.startsWith("why") || path.startsWith("preview") ? json("POST", {}) : {}),
      as: ["read", "write", "run", "export"],
    });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain("key-");
  });
});

test("answers about people are not to be kept by anybody on the way", async () => {
  const about = ["why", "customer", "customers", "members", "preview", "previewMembers", "changes"];
  for (const question of asking.filter(([name]) => about.includes(name))) {
    const { headers } = await asked(question, ["read", "pii"]);
    expect([question[0], headers.get("Cache-Control")]).toEqual([question[0], "no-store"]);
  }
});
