import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./support/shop.ts";
import type { Shop } from "./support/shop.ts";
import { serve } from "./support/serve.ts";
import type { Served } from "./support/serve.ts";

let shop: Shop;
let served: Served;

beforeAll(async () => {
  shop = await openShop();
  served = serve(shop);
  await shop.project.run();
});

afterAll(() => shop.close());

test("the pages of a segment are all of its members, once each, in order", async () => {
  const client = served.client("pii");
  const keys: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await client.members("loyal", {
      limit: 10,
      ...(after === undefined ? {} : { after }),
    });
    expect(page.size).toBe(33);
    keys.push(...page.members.map((member) => String(member["customer"])));
    if (page.next === undefined) break;
    expect(page.next).not.toContain("key");
    after = page.next;
  }
  expect(keys).toEqual([...new Set(keys)].toSorted());
  expect(keys).toHaveLength(33);
});

test("a cursor of another list is none", async () => {
  const client = served.client("pii");
  const { next = "" } = await client.members("loyal", { limit: 1 });
  for (const after of [next.slice(1), "x", "", "8J+YgA"])
    await expect(client.members("loyal", { after })).rejects.toMatchObject({
      status: 400,
      code: "HTTP_CURSOR",
    });
  await expect(client.members("recent", { after: next })).rejects.toMatchObject({
    code: "HTTP_CURSOR",
  });
});

test("members are had by their place in an order and by what they contain", async () => {
  const client = served.client("pii");
  const asked = { order: "rfm.monetary", direction: "falling", columns: ["rfm.monetary"] } as const;
  const whole = await client.members("loyal", { ...asked, limit: 100 });
  const spent = whole.members.map((member) => Number(member["rfm.monetary"]));
  expect(spent).toEqual(spent.toSorted((a, b) => b - a));
  const last = await client.members("loyal", { ...asked, offset: 30, limit: 10, run: whole.run });
  expect([last.members, last.next]).toEqual([whole.members.slice(30), undefined]);
  const found = await client.members("loyal", { filter: "KEY-1", order: "customer" });
  expect([found.size, found.matching]).toEqual([33, found.members.length]);
  const numbers = { columns: ["rfm.monetary"], filter: "61.5" };
  expect((await client.members("loyal", numbers)).matching).toBe(0);
  expect(found.members.every(({ customer }) => String(customer).startsWith("key-1"))).toBe(true);
});

test("a page cannot come after a key and be at a place, nor be of another run", async () => {
  const client = served.client("pii");
  const { next = "", run } = await client.members("loyal", { limit: 1 });
  for (const other of [{ offset: 1 }, { order: "city" }, { direction: "falling" }] as const)
    await expect(client.members("loyal", { after: next, ...other })).rejects.toMatchObject({
      status: 400,
      code: "HTTP_INVALID",
    });
  await expect(client.members("loyal", { run: run + 1 })).rejects.toMatchObject({
    status: 409,
    code: "RUN_CHANGED",
  });
});

test("a file of the members is in the order, and as filtered, that is asked for", async () => {
  const asked = { order: "rfm.monetary", direction: "falling", filter: "key-1" } as const;
  const page = await served.client("pii").members("loyal", { ...asked, limit: 100 });
  for (const format of ["json", "csv"] as const) {
    const file = await served.client("pii", "export").exportMembers("loyal", format, asked);
    const text = await file.text();
    expect(text.match(/key-\d+/gu)).toEqual(page.members.map(({ customer }) => customer));
  }
});

test("members come with the traits and attributes that are asked for", async () => {
  const client = served.client("pii");
  const { members } = await client.members("loyal", {
    limit: 1,
    columns: ["rfm.monetary", "city"],
  });
  expect(members).toEqual([{ customer: "key-10", "rfm.monetary": 61.5, city: "Bonn" }]);
  await expect(client.members("loyal", { columns: ["town"] })).rejects.toMatchObject({
    status: 400,
    code: "SEND_COLUMN",
  });
});

test("a file of the members needs the scope export, and is had by format or by media type", async () => {
  const refused = await served.ask("/segments/loyal/members?format=csv", { as: ["pii"] });
  expect([refused.status, await refused.json()]).toMatchObject([403, { code: "HTTP_SCOPE" }]);
  const file = await served.client("pii", "export").exportMembers("loyal", "csv");
  expect(file.headers.get("Content-Type")).toBe("text/csv");
  expect((await file.text()).split("\n").slice(0, 2)).toEqual(["customer", "key-10"]);
  const more = await served
    .client("pii", "export")
    .exportMembers("loyal", "json", { columns: ["city", "rfm.monetary"] });
  expect(await more.json()).toHaveProperty("0", {
    customer: "key-10",
    city: "Bonn",
    "rfm.monetary": 61.5,
  });
  const accepted = await served.ask("/segments/loyal/members", {
    headers: { Accept: "text/csv" },
    as: ["pii", "export"],
  });
  expect(accepted.headers.get("Content-Disposition")).toBe('attachment; filename="loyal.csv"');
  await accepted.body?.cancel();
});

test("a customer is told as the last run left them, by a key with any letters", async () => {
  const client = served.client("pii");
  expect(await client.customer("key-5")).toMatchObject({
    customer: "key-5",
    segments: ["loyal", "recent", "spending.some"],
    traits: { "rfm.monetary": 77.5 },
    attributes: { city: "Bonn", email: "person5@example.com" },
  });
  for (const key of ["key-5 ", "nobody/at/all", "'; DROP TABLE customers; --", "%"])
    await expect(client.customer(key)).rejects.toMatchObject({
      status: 404,
      code: "RUN_CUSTOMER",
      detail: "there is no such customer",
    });
});

test("the customers whom a rule takes are had page by page, saved or not", async () => {
  const client = served.client("pii");
  const text = "has at least 3 orders";
  const first = await client.previewMembers(text, { limit: 20, columns: ["city", "rfm.monetary"] });
  expect(first).toMatchObject({ run: 1, size: 33, suppressed: 0 });
  expect(first.members[0]).toEqual({ customer: "key-10", city: "Bonn", "rfm.monetary": 61.5 });
  const { next = "", basis } = first;
  const second = await client.previewMembers(text, { after: next, limit: 20 });
  const keys = [...first.members, ...second.members].map(({ customer }) => customer);
  const saved = await client.members("loyal", { limit: 100 });
  expect(keys).toEqual(saved.members.map(({ customer }) => customer));
  const placed = { order: "rfm.monetary", direction: "falling", offset: 30, limit: 3 } as const;
  const { members } = await client.previewMembers(text, { ...placed, basis });
  expect(members).toEqual((await client.members("loyal", placed)).members);
  for (const columns of [
    ["rfm.segment"],
    ["city", "rfm.segment", "rfm.recency"],
    ["rfm.monetary"],
  ]) {
    const shown = await client.previewMembers(text, { ...placed, columns, basis });
    expect(shown.members).toEqual((await client.members("loyal", { ...placed, columns })).members);
  }
  const drafts = { "segments/new.seg": "segment newest where has orders in last 9 days" };
  const newest = await client.previewMembers("newest", { filter: "KEY-1" }, { drafts });
  expect(newest.matching).toBe(newest.members.length);
});

test("pages of a rule's customers do not go with those of another", async () => {
  const client = served.client("pii");
  const { next = "" } = await client.previewMembers("has orders", { limit: 1 });
  const { next: ofSegment = "" } = await client.members("loyal", { limit: 1 });
  for (const after of [next, ofSegment])
    await expect(client.previewMembers("has no orders", { after })).rejects.toMatchObject({
      status: 409,
      code: "RUN_CHANGED",
    });
  await expect(client.previewMembers("has orders", { after: "x" })).rejects.toMatchObject({
    code: "HTTP_CURSOR",
    errors: [{ pointer: "/after" }],
  });
  await expect(
    client.previewMembers("has orders", { after: next, offset: 1 }),
  ).rejects.toMatchObject({ code: "HTTP_INVALID", errors: [{ pointer: "/offset" }] });
});

test("anybody is found among all customers by a part of the key", async () => {
  const client = served.client("pii");
  const { members, size, run } = await client.customers({ filter: "EY-59" });
  expect([members, size]).toEqual([[{ customer: "key-59" }], 60]);
  const { next = "" } = await client.customers({ limit: 59 });
  expect(await client.customers({ after: next, run })).toMatchObject({
    members: [{ customer: "key-9" }],
  });
  await expect(client.customers({ run: run + 1 })).rejects.toMatchObject({ code: "RUN_CHANGED" });
});

test("an erased customer is told of no more; to erase takes two scopes, and doing it again says that it was done", async () => {
  const client = served.client("write", "pii");
  const key = "key-1";
  for (const as of [["write"], ["pii"]] as const)
    await expect(served.client(...as).eraseCustomer(key)).rejects.toMatchObject({
      status: 403,
      code: "HTTP_SCOPE",
    });
  const looked = await client.eraseCustomer(key, { isDryRun: true });
  expect(looked.sources.map(({ file }) => file)).toEqual(["customers.csv", "orders.csv"]);
  expect((await client.customer(key)).customer).toBe(key);
  const erased = await client.eraseCustomer(key);
  expect(erased).toMatchObject({ ...looked, isDryRun: false, run: 1 });
  await expect(client.customer(key)).rejects.toMatchObject({ code: "RUN_CUSTOMER" });
  expect(await client.eraseCustomer(key)).toMatchObject({
    customers: [{ key, wasErased: true }],
    places: [],
  });
  const unknown = await served.ask("/customers/key-nobody", { method: "DELETE" });
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toMatchObject({ code: "ERASE_CUSTOMER" });
  expect(served.journal.at(-1)).toMatchObject({
    method: "DELETE",
    route: "/api/v1/customers/{key}",
    needs: ["write"],
  });
});
