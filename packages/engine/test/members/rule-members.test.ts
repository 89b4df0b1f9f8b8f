import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProject } from "@satsuma/engine";
import type { Project, ProjectConfig, RulePageOptions } from "@satsuma/engine";
import { csv } from "@satsuma/plugin-files";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { assert, asyncProperty, constantFrom, integer, record } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeIn } from "../support/shop.ts";

const config: ProjectConfig = {
  timezone: "UTC",
  currency: "EUR",
  suppress: ["blocked"],
  customers: {
    from: csv("c.csv", { columns: { id: "number", score: "number", city: "text" } }),
    key: "id",
  },
  events: { orders: { from: csv("o.csv"), customer: "cid", time: "at" } },
};

const cities = ["Bonn", "", "Köln"];

/** Customer `i` scores `i % 10`, and ordered at noon of the `i`th of February, those up to 28. */
const ids = Array.from({ length: 40 }, (_, i) => i + 1);

const rules =
  "segment everyone where id >= 1\n" +
  "segment blocked where id = 3\n" +
  "segment fresh\n  as of run time\n  where has orders in last 24 hours\n";

const clock = { now: "2026-02-10T11:00:00Z" };
let folder: string;
let project: Project;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "satsuma-engine-"));
  const files = {
    "satsuma.config.ts": "",
    "c.csv": ["id,score,city", ...ids.map((id) => `${id},${id % 10},${cities[id % 3]}`), ""].join(
      "\n",
    ),
    "o.csv": [
      "cid,at",
      ...ids.slice(0, 28).map((id) => `${id},2026-02-${String(id).padStart(2, "0")}T12:00:00Z`),
      "",
    ].join("\n"),
    "segments/a.seg": rules,
  };
  for (const [path, text] of Object.entries(files)) await writeIn(folder, path, text);
  project = await openProject(folder, {
    warehouses: { duckdb: (state) => openDuckDb({ file: join(state, "satsuma.duckdb") }) },
    importConfig: () => Promise.resolve(config),
    get now() {
      return clock.now;
    },
  });
});

afterAll(async () => {
  await project.close();
  await rm(folder, { recursive: true, force: true });
});

const page = (text: string, options: RulePageOptions = {}) =>
  project.previewMembers(text, { columns: ["score", "city"], ...options });

const keys = async (text: string, options: RulePageOptions = {}) =>
  (await page(text, options)).members.map(({ customer }) => customer);

test("whom a rule takes is listed before anything was run, less those who are suppressed, who are counted", async () => {
  const found = await page("id <= 4");
  expect(found).toMatchObject({ run: null, size: 3, suppressed: 1, asOf: "2026-02-10T00:00:00Z" });
  expect(found.members).toEqual([
    { customer: 1, score: 1, city: null },
    { customer: 2, score: 2, city: "Köln" },
    { customer: 4, score: 4, city: null },
  ]);
  expect(found).not.toHaveProperty("next");
  expect(await page("blocked")).toMatchObject({
    size: 1,
    suppressed: 0,
    members: [{ customer: 3 }],
  });
  await expect(project.customers()).rejects.toMatchObject({ code: "RUN_NOT_RUN" });
});

test("any part of an order is the same part of the whole list, and those after a key are the rest of it", async () => {
  const orders = record({
    order: constantFrom("customer", "score", "city"),
    direction: constantFrom("rising", "falling"),
    filter: constantFrom("", "1", "bon"),
  });
  const { basis } = await page("score > 2");
  await assert(
    asyncProperty(
      orders,
      integer({ min: 0, max: 40 }),
      integer({ min: 1, max: 40 }),
      async (asked, offset, limit) => {
        const whole = await keys("score > 2", asked);
        expect(await keys("score > 2", { ...asked, offset, limit, basis })).toEqual(
          whole.slice(offset, offset + limit),
        );
      },
    ),
    { numRuns: 12 },
  );
  const first = await page("score > 2", { limit: 5, basis });
  const rest = await keys("score > 2", { after: first.next ?? "", basis });
  expect([...first.members.map(({ customer }) => customer), ...rest]).toEqual(
    await keys("score > 2"),
  );
});

test("drafts are listed as they would be, and are a list of their own", async () => {
  const drafts = { "segments/b.seg": "segment low where score < 1\n" };
  const found = await project.previewMembers("low", { drafts });
  expect(found.members.map(({ customer }) => customer)).toEqual([10, 20, 30, 40]);
  const other = { "segments/b.seg": "segment low where score < 2\n" };
  await expect(
    project.previewMembers("low", { drafts: other, basis: found.basis }),
  ).rejects.toMatchObject({ code: "RUN_CHANGED" });
  await expect(page("low")).rejects.toMatchObject({ code: "RUN_SEGMENT" });
  await expect(page("score >")).rejects.toMatchObject({ name: "RuleErrors" });
});

test("further pages describe the instant of the first one, when others have pushed it out as well", async () => {
  const first = await page("fresh", { limit: 1 });
  expect([first.asOf, first.members, first.size]).toEqual([
    clock.now,
    [expect.objectContaining({ customer: 9 })],
    1,
  ]);
  const february = await page("has orders in last 5 days");
  clock.now = "2026-02-20T13:00:00Z";
  for (const other of ["id > 1", "id > 2", "id > 3", "id > 4"]) await page(other);
  expect(await page("fresh", { basis: first.basis })).toMatchObject({
    asOf: "2026-02-10T11:00:00Z",
    members: [{ customer: 9 }],
  });
  expect(await page("has orders in last 5 days", { basis: february.basis })).toEqual(february);
  expect(await keys("fresh")).toEqual([20]);
  expect(await keys("has orders in last 5 days")).not.toEqual(february.members);
});

test("after a run pages of before it are refused, and what is suppressed can still be found among all", async () => {
  const before = await page("id <= 4");
  await project.run();
  await expect(page("id <= 4", { basis: before.basis })).rejects.toMatchObject({
    code: "RUN_CHANGED",
  });
  expect(await page("id <= 4")).toMatchObject({ run: 1, size: 3, suppressed: 1 });
  expect(await project.customers({ filter: "3", limit: 3 })).toMatchObject({
    run: 1,
    size: 40,
    matching: 13,
    members: [{ customer: 3 }, { customer: 13 }, { customer: 23 }],
  });
  const published = await project.memberPage("everyone", { columns: ["city"], order: "city" });
  const { members } = await page("everyone", { columns: ["city"], order: "city" });
  expect(members).toEqual(published.members);
});

test("a basis that nobody gave is refused, and so are lists of which it is not known whom to leave out", async () => {
  for (const basis of ["", "2026-02-10T11:00:00Z 0123", `2026-02-30T09:00:00Z ${"0".repeat(32)}`])
    await expect(page("id <= 4", { basis })).rejects.toMatchObject({ code: "RUN_CHANGED" });
  const drafts = { "segments/a.seg": "segment everyone where id >= 1\n" };
  await expect(project.previewMembers("everyone", { drafts })).rejects.toMatchObject({
    code: "SEND_SUPPRESSED",
  });
});

test("settings say which segments they name", async () => {
  expect(await project.settingsNaming(["everyone", "blocked"])).toEqual([
    { setting: "suppress", name: "blocked" },
  ]);
});
