import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openShop, rules } from "./support/shop.ts";
import type { Shop } from "./support/shop.ts";
import { json, serve } from "./support/serve.ts";
import type { Served } from "./support/serve.ts";

let shop: Shop;
let served: Served;

beforeEach(async () => {
  shop = await openShop();
  served = serve(shop);
});

afterEach(() => shop.close());

const file = "segments/shop.seg";
const saved = (path: string): string => readFileSync(join(shop.folder, path), "utf8");

test("a rule file is told once, and not again to who has it", async () => {
  const first = await served.ask("/rules/segments%2Fshop.seg");
  expect(await first.json()).toMatchObject({ file, text: rules });
  const tag = first.headers.get("ETag") ?? "";
  const again = await served.ask("/rules/segments/shop.seg", { headers: { "If-None-Match": tag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("a rule file is replaced by who has read it last, and by nobody else", async () => {
  const client = served.client("read", "write");
  const { version } = await client.rule(file);
  const mine = await client.saveRule(file, "segment all where has orders\n", version);
  await expect(client.saveRule(file, "", version)).rejects.toMatchObject({
    status: 412,
    code: "HTTP_CHANGED",
  });
  await expect(client.removeRule(file, version)).rejects.toMatchObject({ code: "HTTP_CHANGED" });
  expect(saved(file)).toBe("segment all where has orders\n");
  await client.removeRule(file, mine.version);
  await expect(client.rule(file)).rejects.toMatchObject({ status: 404, code: "RULES_FILE" });
});

test("a rule file is made where there is none, in a folder that is not there yet", async () => {
  const client = served.client("read", "write");
  const made = await client.saveRule("segments/new/über uns.seg", "# empty\n", null);
  expect(await client.rule(made.file)).toEqual(made);
  await expect(client.saveRule(made.file, "", null)).rejects.toMatchObject({ status: 412 });
});

test("an edit that does not say what it replaces is refused", async () => {
  for (const [path, request] of [
    ["/rules/segments/shop.seg", json("PUT", { text: "" })],
    ["/rules/segments/shop.seg", { method: "DELETE" }],
    ["/segments/loyal", json("PUT", { text: "segment loyal where has orders" })],
    ["/segments/loyal", { method: "DELETE" }],
  ] as const) {
    const response = await served.ask(path, request);
    expect([path, response.status]).toEqual([path, 428]);
    expect(await response.json()).toMatchObject({ code: "HTTP_PRECONDITION" });
  }
  expect(saved(file)).toBe(rules);
});

test.each([
  "satsuma.config.ts",
  "segments/../satsuma.config.ts",
  "segments/..%2F..%2Fevil.seg",
  "segments/.hidden.seg",
  "segments/a.txt",
  "segments//a.seg",
  "segments/a\\b.seg",
  "segments/con:.seg",
  "segments/a\u0000.seg",
  "segments/trailing.seg ",
  "/etc/x.seg",
])("nothing but a rule file can be written: not %j", async (path) => {
  const response = await served.ask(
    `/rules/${encodeURIComponent(decodeURIComponent(path))}`,
    json("PUT", { text: "" }, { "If-None-Match": "*" }),
  );
  expect([400, 404]).toContain(response.status);
});

test("one declaration is replaced, and the rest of its file stays letter for letter", async () => {
  const client = served.client("read", "write");
  const loyal = await client.segment("loyal");
  expect(loyal).toMatchObject({
    file,
    text: expect.stringMatching(/^# Those who came back\.\nsegment loyal[^]*orders$/u),
    english: expect.stringContaining("3 orders"),
  });
  const text = loyal.text.replace("at least 3", "at least 4");
  const changed = await client.saveSegment("loyal", text, loyal.version);
  expect(saved(file)).toBe(rules.replace("at least 3 orders", "at least 4 orders"));
  expect(changed.english).toContain("4 orders");
});

test("a segment that is new gets a file of its own", async () => {
  const client = served.client("read", "write");
  const made = await client.saveSegment("bonn", 'segment bonn where city is "Bonn"', null);
  expect(made).toMatchObject({ file: "segments/bonn.seg", name: "bonn" });
  expect(saved("segments/bonn.seg")).toBe('segment bonn where city is "Bonn"\n');
  await expect(client.saveSegment("bonn", made.text, null)).rejects.toMatchObject({ status: 412 });
});

test("a segment is removed with its comments and its examples", async () => {
  const client = served.client("read", "write");
  const { version } = await client.segment("loyal");
  await client.removeSegment("loyal", version);
  expect(saved(file)).toBe(`# Who buys.

segment recent where has orders in last 30 days

tiers spending
  tier high where sum of orders.amount >= 200 EUR
  tier some where has orders
  otherwise rest
`);
});

const using = "segment vip\n  where member of loyal and (member of spending.high)\n";

test("what other rules use is not removed, unless that is meant", async () => {
  const client = served.client("read", "write");
  await client.saveRule("segments/vip.seg", using, null);
  const { version } = await client.segment("loyal");
  const refused = { status: 409, code: "HTTP_USED" };
  await expect(client.removeSegment("loyal", version)).rejects.toMatchObject({
    ...refused,
    detail: "`loyal` would be gone, and one place uses it",
    diagnostics: [
      {
        code: "HTTP_USED",
        message: "`segment vip` uses `loyal`",
        file: "segments/vip.seg",
        line: 2,
        column: 19,
      },
    ],
  });
  await expect(client.removeRule(file, version)).rejects.toMatchObject({
    ...refused,
    diagnostics: [
      { message: expect.stringContaining("`loyal`") },
      { message: expect.stringContaining("`spending.high`") },
    ],
  });
  await expect(client.removeSegment("loyal", "0")).rejects.toMatchObject({ code: "HTTP_CHANGED" });
  const lower = "tiers spending\n  tier some where has orders\n";
  await expect(client.saveSegment("spending", lower, version)).rejects.toMatchObject(refused);
  expect(saved(file)).toBe(rules);
  await client.removeSegment("loyal", version, { breaking: true });
  expect(saved(file)).not.toContain("loyal");
});

test("a file that is saved says the same of what others use, and not of what is saved with it", async () => {
  const client = served.client("read", "write");
  const vip = await client.saveRule("segments/vip.seg", using, null);
  const { version } = await client.rule(file);
  const renamed = rules.replaceAll("loyal", "faithful");
  const refused = { status: 409, code: "HTTP_USED" };
  await expect(client.saveRule(file, renamed, version)).rejects.toMatchObject(refused);
  const drafts = { [vip.file]: using.replace("loyal", "faithful") };
  const after = await client.saveRule(file, renamed, version, { drafts });
  await client.saveRule(vip.file, drafts[vip.file] ?? "", vip.version);
  expect((await client.check()).diagnostics.filter(({ severity }) => severity === "error")).toEqual(
    [],
  );
  const wrong = renamed.replace("has at least 3 orders", "has at least");
  await client.saveRule(file, wrong, after.version);
  const { version: now } = await client.rule(file);
  await expect(client.saveRule(file, "", now)).rejects.toMatchObject(refused);
  await client.saveRule(file, "", now, { breaking: true });
});

test("what settings and sendings that wait name is not removed either", async () => {
  const settings = [{ setting: "suppress", name: "recent" }];
  const named = { ...shop.served, settingsNaming: () => Promise.resolve(settings) };
  served = serve({ ...shop, served: named });
  const client = served.client("read", "write", "export");
  const { id } = await client.start({ kind: "send", segment: "recent", sink: "files.folder" }, "1");
  const { version } = await client.segment("recent");
  await expect(client.removeSegment("recent", version)).rejects.toMatchObject({
    code: "HTTP_USED",
    diagnostics: [
      { message: "`suppress` of the config names `recent`", file: "satsuma.config.ts" },
      { message: `job ${id} is to send \`recent\` to \`files.folder\`` },
    ],
  });
});

test("what is saved as a segment declares it, and nothing else", async () => {
  const client = served.client("read", "write");
  const { version } = await client.segment("loyal");
  for (const text of ["# nothing", "segment other where has orders", rules])
    await expect(client.saveSegment("loyal", text, version)).rejects.toMatchObject({
      status: 422,
      code: "RULES_DECLARATION",
    });
  await expect(client.saveSegment("loyal", "segment loyal where", version)).rejects.toMatchObject({
    status: 422,
    code: "HTTP_RULES",
    diagnostics: [{ line: 1 }],
  });
  expect(saved(file)).toBe(rules);
});

test("drafts are checked and counted before they are saved", async () => {
  const client = served.client("read");
  const drafts = { "segments/new.seg": "segment newest where has orders in last 3 days\n" };
  expect((await client.check({ drafts, tests: true })).tests).toEqual([
    { file, name: "loyal", passed: true, message: null },
  ]);
  const { size } = await client.preview("newest", { drafts });
  expect(size).toBeLessThan((await client.preview("recent")).size);
  const diff = await client.diff({ drafts });
  expect(diff.segments.map(({ name, change, after }) => [name, change, after])).toEqual([
    ["newest", "added", size],
  ]);
  const broken = await client.check({ drafts: { "segments/new.seg": "segment x where nothng" } });
  expect(broken.diagnostics).toMatchObject([{ severity: "error" }]);
});
