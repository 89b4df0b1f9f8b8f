import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";
import { cell } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { expect, it } from "vitest";
import { folderWith, membersBySegment, projectIn, writeIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

/** Rows of a table of the project's warehouse, as texts; the project must be closed. */
async function rowsOf(folder: string, table: string, columns: readonly string[]) {
  const warehouse = await openDuckDb({ file: join(folder, ".satsuma", "satsuma.duckdb") });
  try {
    const frame = await warehouse.query(sql`SELECT * FROM ${name("satsuma", table)}`);
    return Array.from({ length: frame.length }, (_, row) =>
      columns.map((column) => String(cell(frame.columns[column]!, row))),
    );
  } finally {
    await warehouse.close();
  }
}

/** Who is in which segment when the log is replayed from its beginning. */
function replayed(log: readonly (readonly string[])[]): Set<string> {
  const members = new Set<string>();
  const inOrder = log.toSorted((a, b) => Number(a[3]) - Number(b[3]));
  for (const [segment, customer, change] of inOrder) {
    const member = JSON.stringify([segment, customer]);
    const isThere = members.has(member);
    expect(change).toBe(isThere ? "left" : "entered");
    if (isThere) members.delete(member);
    else members.add(member);
  }
  return members;
}

/** What may be between two runs: which customers there are, which rules, as of when. */
const steps = fc.array(
  fc.record({
    customers: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
    rules: fc.subarray([
      "segment a where has orders ever",
      "segment b where has no orders in last 30 days",
      "segment c where n >= 3",
      "tiers t tier x where n >= 4 tier y where has orders ever otherwise z",
    ]),
    asOf: fc.constantFrom("2026-01-15", "2026-02-01", "2026-03-01", "2026-04-01"),
    areNumbers: fc.boolean(),
  }),
  { minLength: 2, maxLength: 5 },
);

const shop: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  customers: { from: csv("c.csv"), key: "id" },
  events: { orders: { from: csv("o.csv"), customer: "cid", time: "happened" } },
};

it("replaying the log of changes gives the current members, and its counts are those each run told", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const folder = await folderWith({});
      const told: string[] = [];
      let members: Record<string, unknown[]> = {};
      for (const { customers, rules, asOf, areNumbers } of sequence) {
        const key = (n: number): string => (areNumbers ? String(n) : `c${n}`);
        await writeIn(
          folder,
          "c.csv",
          `id,n\n${customers.map((n) => `${key(n)},${n}\n`).join("")}`,
        );
        const orders = [1, 2, 3, 4].map((n) => `${key(n)},2026-0${n}-10T12:00Z\n`);
        await writeIn(folder, "o.csv", `cid,happened\n${orders.join("")}`);
        await writeIn(folder, "segments/a.seg", rules.join("\n"));
        const project = await projectIn(folder, shop);
        const { segments, run, isNew } = await project.run({ asOf });
        if (isNew)
          for (const { name: segment, entered, left } of segments)
            told.push(`${run} ${segment} ${entered} ${left}`);
        members = await membersBySegment(project);
        await project.close();
      }
      const log = await rowsOf(folder, "membership_changes", [
        "segment",
        "customer",
        "change",
        "run",
      ]);
      const current = Object.entries(members).flatMap(([segment, keys]) =>
        keys.map((key) => JSON.stringify([segment, String(key)])),
      );
      expect([...replayed(log)].toSorted()).toEqual(current.toSorted());
      const view = await rowsOf(folder, "membership", ["segment", "customer"]);
      expect(view.map((row) => JSON.stringify(row)).toSorted()).toEqual(current.toSorted());
      for (const line of told) {
        const [run, segment, entered, left] = line.split(" ");
        const changes = log.filter((row) => row[3] === run && row[0] === segment);
        expect(changes.filter((row) => row[2] === "entered")).toHaveLength(Number(entered));
        expect(changes.filter((row) => row[2] === "left")).toHaveLength(Number(left));
      }
    }),
    { numRuns: 6, seed: 20_260_301 },
  );
});

it("a run as of an earlier instant gives the members of that time, also after later runs", async () => {
  const project = await projectIn(await folderWith(smallShop), smallConfig);
  await project.run({ asOf: "2025-12-01" });
  const then = await membersBySegment(project);
  await project.run({ asOf: "2026-03-01" });
  expect(await membersBySegment(project)).not.toEqual(then);
  await project.run({ asOf: "2025-12-01" });
  expect(await membersBySegment(project)).toEqual(then);
});

it("a run without a plugin that was there before publishes anew, without its traits", async () => {
  const { default: rfm } = await import("@satsuma/plugin-rfm");
  const { use } = await import("@satsuma/plugin");
  const folder = await folderWith(smallShop);
  const first = await projectIn(folder, {
    ...smallConfig,
    plugins: [use(rfm, { orders: "orders" })],
  });
  expect((await first.run({ asOf: "2026-03-01" })).traits).not.toEqual([]);
  await first.close();
  const second = await projectIn(folder, smallConfig);
  expect(await second.run({ asOf: "2026-03-01" })).toMatchObject({ isNew: true, traits: [] });
});

it("archived segments are not run, drafts are, and other segments may name both", async () => {
  const folder = await folderWith({
    ...smallShop,
    "segments/shop.seg": `segment old status archived where has orders ever
segment new status draft where has orders ever
segment both where member of old and member of new
define bought = has orders ever
param fewest: number = 3
segment many where bought and count of orders ever >= fewest
`,
  });
  const project = await projectIn(folder, smallConfig);
  const { segments } = await project.run({ asOf: "2026-03-01" });
  expect(segments.map(({ name: segment, size }) => [segment, size])).toEqual([
    ["new", 4],
    ["both", 4],
    ["many", 1],
  ]);
});

it("a segment's own time zone cuts its days, also where another segment names it", async () => {
  const folder = await folderWith({
    ...smallShop,
    "segments/shop.seg": `segment here where has orders in 2026-03
segment there timezone "America/New_York" where has orders in 2026-03
segment named where member of there
`,
  });
  const project = await projectIn(folder, smallConfig);
  await project.run({ asOf: "2026-03-02" });
  // Eve's last order is at midnight in Berlin, which is the evening before in New York.
  expect(await membersBySegment(project)).toEqual({ here: ["eve"], there: [], named: [] });
});

it("rule files are found in folders below, with a byte order mark too; those of editors are not", async () => {
  const folder = await folderWith({
    "segments/deep/a.seg": "\uFEFFsegment a where has orders ever\r\n",
    "segments/.#b.seg": "segment",
    "segments/c.seg~": "segment",
    "data/customers.csv": smallShop["data/customers.csv"]!,
    "data/orders.csv": smallShop["data/orders.csv"]!,
  });
  await mkdir(join(folder, "segments/folder.seg"));
  const project = await projectIn(folder, smallConfig);
  expect((await project.list()).map(({ file }) => file)).toEqual(["segments/deep/a.seg"]);
});
