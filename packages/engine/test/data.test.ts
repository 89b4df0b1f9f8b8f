import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { csv } from "@satsuma/plugin-files";
import fc from "fast-check";
import { expect, it } from "vitest";
import { folderWith, membersBySegment, membersOf, projectIn, writeIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

/** Whether a run took data in. */
async function takesIn(project: Project): Promise<boolean> {
  const stages: string[] = [];
  await project.run({ asOf: "2026-03-01", progress: ({ stage }) => void stages.push(stage) });
  return stages.some((stage) => stage.startsWith("importing"));
}

it.each<[string, boolean, (folder: string) => Promise<void>, Partial<typeof smallConfig>]>([
  ["nothing changed", false, async () => {}, {}],
  [
    "a rule changed",
    false,
    (folder) => writeIn(folder, "segments/shop.seg", "segment a where has orders ever"),
    {},
  ],
  [
    "a file changed",
    true,
    (folder) => writeIn(folder, "data/customers.csv", "customer_id,country\nada,DE\n"),
    {},
  ],
  ["the config changed how a table is read", true, async () => {}, { timezone: "Asia/Tokyo" }],
  ["the config changed something else", false, async () => {}, { asOf: "2026-01-01" }],
  ["the database is gone", true, (folder) => rm(join(folder, ".satsuma/satsuma.duckdb")), {}],
  ["what was known is gone", true, (folder) => rm(join(folder, ".satsuma/data.json")), {}],
  [
    "what was known is broken",
    true,
    (folder) => writeFile(join(folder, ".satsuma/data.json"), '{"id": '),
    {},
  ],
  [
    "what was known is of another kind",
    true,
    (folder) => writeFile(join(folder, ".satsuma/data.json"), '{"id": "x"}'),
    {},
  ],
  ["all state is gone", true, (folder) => rm(join(folder, ".satsuma"), { recursive: true }), {}],
])("where %s, the data is taken in again: %s", async (_, expected, change, config) => {
  const folder = await folderWith({
    ...smallShop,
    "segments/shop.seg": "segment recent where has orders in last 90 days\n",
  });
  const before = await projectIn(folder, smallConfig);
  expect(await takesIn(before)).toBe(true);
  await before.close();
  await change(folder);
  const after = await projectIn(folder, { ...smallConfig, ...config });
  expect(await takesIn(after)).toBe(expected);
});

it("members stay readable when the data cannot be taken in any more", async () => {
  const folder = await folderWith(smallShop);
  const project = await projectIn(folder, smallConfig);
  await project.run({ asOf: "2026-03-01" });
  await writeIn(folder, "data/orders.csv", "");
  await expect(project.run()).rejects.toMatchObject({ code: "DATA_FILE_EMPTY" });
  await rm(join(folder, "data"), { recursive: true });
  await expect(project.run()).rejects.toMatchObject({ code: "DATA_FILE_MISSING" });
  expect(await membersOf(project, "recent")).toEqual(["ada", "bo", "eve"]);
});

const manyTables: typeof smallConfig = {
  ...smallConfig,
  events: {
    ...smallConfig.events,
    visits: {
      from: csv("data/visits.csv", { columns: { at: "instant" } }),
      customer: "customer_id",
      time: "at",
    },
  },
};

const visit = "ada,2026-02-01T00:00:00Z,home\nbo,never,home\n";
const visits = `customer_id,at,page\n${visit}`;

/** The tables that were read in a run. */
async function readIn(project: Project): Promise<readonly string[]> {
  const stages = new Set<string>();
  await project.run({
    asOf: "2026-03-01",
    progress: ({ stage, done }) => {
      if (done !== undefined && stage.startsWith("importing")) stages.add(stage);
    },
  });
  return [...stages];
}

it("only a table whose files changed, or how they are read, is read again", async () => {
  const folder = await folderWith({ ...smallShop, "data/visits.csv": visits });
  const project = await projectIn(folder, manyTables);
  const all = ["importing customers", "importing orders", "importing visits"];
  expect(await readIn(project)).toEqual(all);
  await writeIn(folder, "data/visits.csv", `${visits}dan,2026-02-02T00:00:00Z,shop\n`);
  expect(await readIn(project)).toEqual(["importing visits"]);
  await project.close();
  const { orders, visits: kept } = manyTables.events;
  const paid = { ...orders!, where: 'status is "paid"' };
  const other = await projectIn(folder, { ...manyTables, events: { orders: paid, visits: kept! } });
  expect(await readIn(other)).toEqual(["importing orders"]);
});

it("whatever changes, the data is what taking in all of it gives", async () => {
  const row = fc.tuple(fc.constantFrom("ada", "bo", "dan", "zoe", ""), fc.nat(4), fc.nat(40));
  const orders = fc
    .array(row, { maxLength: 6 })
    .map((rows) =>
      [
        "order_id,customer_id,ordered_at,amount,status",
        ...rows.map(([who, id, day]) => `${id},${who},2026-02-${day},${day}.50,paid`),
      ].join("\n"),
    );
  const edit = fc.oneof(
    orders.map((text) => ["data/orders.csv", text] as const),
    fc.constantFrom(
      ...[1, 2, 5].map((n) => ["data/visits.csv", `${visits}${visit.repeat(n)}`] as const),
    ),
    fc.constantFrom(
      ["data/customers.csv", "customer_id,country\nada,DE\nbo,FR\n"] as const,
      ["data/customers.csv", smallShop["data/customers.csv"]!] as const,
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 4 }), async (edits) => {
      const folder = await folderWith({ ...smallShop, "data/visits.csv": visits });
      const kept = await projectIn(folder, manyTables);
      await readIn(kept);
      for (const [i, [file, text]] of edits.entries()) {
        await writeIn(folder, file, text);
        const stateFolder = join(folder, `fresh-${i}`);
        const fresh = await projectIn(folder, manyTables, undefined, { stateFolder });
        const [now, anew] = await Promise.all([kept, fresh].map(outcome));
        expect(now).toEqual(anew);
        await fresh.close();
      }
    }),
    { numRuns: Number(process.env["RANDOM_RUNS"] ?? 4) },
  );
});

/** What is known of the data, and who is in which segment. */
async function outcome(project: Project): Promise<unknown> {
  try {
    await project.run({ asOf: "2026-03-01" });
  } catch (error) {
    return error instanceof SatsumaError ? error.code : error;
  }
  return [await project.data(), await membersBySegment(project)];
}
