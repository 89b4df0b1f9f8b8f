import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "@satsuma/engine";
import { expect, it } from "vitest";
import { folderWith, membersOf, projectIn, writeIn } from "./support/shop.ts";
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
