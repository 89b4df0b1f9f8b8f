import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { folderWith, projectIn, writeIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

const asOf = "2026-03-01";
const now = "2026-03-01T12:00:00Z";

/** A folder outside the project. */
async function otherFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "satsuma-state-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const oneOrder =
  "order_id,customer_id,ordered_at,amount,status\n1,dan,2026-02-20T10:00:00Z,1,paid\n";

it("a copy of a state answers as the state did, while the data goes on", async () => {
  const folder = await folderWith(smallShop);
  const first = await projectIn(folder, smallConfig);
  await first.run({ asOf });
  await first.close();
  const stateFolder = await otherFolder();
  await cp(join(folder, ".satsuma"), stateFolder, { recursive: true });
  await writeIn(folder, "data/orders.csv", oneOrder);

  const reader = await projectIn(folder, smallConfig, now, { stateFolder, takesIn: "never" });
  const writer = await projectIn(folder, smallConfig);
  expect((await reader.preview("has orders ever", { asOf })).size).toBe(4);
  expect((await writer.preview("has orders ever", { asOf })).size).toBe(1);
  expect((await reader.data()).tables.map(({ count }) => count.read)).toEqual([5, 7]);
  expect((await reader.preview("has orders ever", { asOf })).size).toBe(4);
  expect((await reader.changes()).run).toMatchObject({ run: 1 });
});

it("where no data was taken in, a project that takes none in says so", async () => {
  const folder = await folderWith(smallShop);
  const stateFolder = await otherFolder();
  const reader = await projectIn(folder, smallConfig, now, { stateFolder, takesIn: "never" });
  const code = { code: "DATA_NOT_TAKEN_IN" };
  await expect(reader.data()).rejects.toMatchObject(code);
  await expect(reader.check()).rejects.toMatchObject(code);
  await expect(reader.preview("has orders ever")).rejects.toMatchObject(code);
  await expect(reader.models()).rejects.toMatchObject(code);
});

it("a state whose data was not taken in to its end is told from a whole one", async () => {
  const folder = await folderWith(smallShop);
  const first = await projectIn(folder, smallConfig);
  await first.data();
  await first.close();
  const stateFolder = await otherFolder();
  await cp(join(folder, ".satsuma/data.json"), join(stateFolder, "data.json"));
  const reader = await projectIn(folder, smallConfig, now, { stateFolder, takesIn: "never" });
  await expect(reader.preview("has orders ever")).rejects.toMatchObject({
    code: "DATA_NOT_TAKEN_IN",
  });
});
