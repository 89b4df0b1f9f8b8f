import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Project } from "@satsuma/engine";
import { copyState, openFolder, stateMark } from "@satsuma/standard";
import type { FolderOptions } from "@satsuma/standard";
import { csv, defineProject } from "@satsuma/standard/config";

const config = defineProject({
  timezone: "UTC",
  currency: "EUR",
  customers: { from: csv("customers.csv"), key: "id" },
  events: { orders: { from: csv("orders.csv"), customer: "id", time: "at" } },
});

let folder = "";
const state = (): string => join(folder, ".satsuma");
const copy = (name: string): string => join(folder, name);

const opened = (more: FolderOptions = {}): Promise<Project> =>
  openFolder(folder, "2026-02-01T00:00:00Z", { loadConfig: async () => config, ...more });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "satsuma-copies-"));
  mkdirSync(join(folder, "segments"));
  writeFileSync(join(folder, "satsuma.config.ts"), "");
  writeFileSync(join(folder, "customers.csv"), "id\na\nb\n");
  writeFileSync(join(folder, "orders.csv"), "id,at\na,2026-01-02\n");
  writeFileSync(join(folder, "segments/buyers.seg"), "segment buyers where has orders\n");
  const project = await opened();
  await project.run();
  await project.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("each copy is a state of its own, with what was published", async () => {
  await copyState(state(), [copy("one"), copy("two")]);
  for (const stateFolder of [copy("one"), copy("two")]) {
    const project = await opened({ stateFolder, takesIn: "never" });
    expect((await project.changes()).run).toMatchObject({ run: 1 });
    await project.close();
  }
});

test("nothing is copied where nothing was published since, and a run is told from what was before", async () => {
  const { stamp, isNew, mark } = await copyState(state(), [copy("three")]);
  expect([isNew, await stateMark(state())]).toEqual([true, mark]);
  const project = await opened();
  await project.preview("buyers");
  await project.close();
  expect(await copyState(state(), [copy("four")], stamp)).toMatchObject({ isNew: false });
  expect(readdirSync(folder)).not.toContain("four");
  const again = await opened();
  await again.run({ asOf: "2026-02-02" });
  await again.close();
  expect((await copyState(state(), [copy("five")], stamp)).stamp).not.toBe(stamp);
});

test("a state that somebody has open is not copied", async () => {
  const project = await opened();
  await project.list();
  await expect(copyState(state(), [copy("six")])).rejects.toMatchObject({ code: "WAREHOUSE_BUSY" });
  await project.close();
  expect(readdirSync(folder)).not.toContain("six");
});

test("a folder without a state has no mark", async () => {
  expect(await stateMark(copy("nowhere"))).toBeUndefined();
});
