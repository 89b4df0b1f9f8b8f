import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import rfm from "@satsuma/plugin-rfm";
import { findFolder, importChangedConfig, importConfig, openFolder } from "@satsuma/standard";
import { csv, defineProject, use } from "@satsuma/standard/config";

// As a config would say it: test runners resolve imports in their own way, so that a file would not show what Node does.
const config = defineProject({
  timezone: "UTC",
  currency: "EUR",
  customers: { from: csv("customers.csv"), key: "id" },
  events: { orders: { from: csv("orders.csv"), customer: "id", time: "at" } },
  plugins: [use(rfm, { orders: "orders", amount: "amount" })],
});

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "satsuma-standard-"));
  mkdirSync(join(folder, "segments"));
  writeFileSync(join(folder, "satsuma.config.ts"), "");
  writeFileSync(join(folder, "customers.csv"), "id\na\nb\n");
  writeFileSync(join(folder, "orders.csv"), "id,at,amount\na,2026-01-02,5\n");
  writeFileSync(join(folder, "segments/buyers.seg"), "segment buyers where has orders\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a project is opened with the warehouse and the analyses that come with the program", async () => {
  const project = await openFolder(folder, "2026-02-01T00:00:00Z", {
    loadConfig: async () => config,
  });
  try {
    const { segments } = await project.run();
    expect(segments.map(({ name, size }) => [name, size])).toEqual([["buyers", 1]]);
    expect(project.plugins().map(({ name }) => name)).toContain("@satsuma/plugin-rfm");
  } finally {
    await project.close();
  }
});

test("the project of a folder within is the nearest upwards", () => {
  expect(findFolder(undefined, join(folder, "segments"))).toBe(folder);
});

test("a folder without a config is refused with how to make one", () => {
  expect(() => findFolder(join(folder, "segments"), folder)).toThrow(
    expect.objectContaining({ code: "CONFIG_MISSING", help: expect.stringContaining("init") }),
  );
});

test("a config that changed is read again", async () => {
  const path = join(folder, "changing.config.ts");
  writeFileSync(path, "export default 1;\n");
  expect(await importConfig(path)).toBe(1);
  writeFileSync(path, "export default 22;\n");
  expect(await importChangedConfig(path)).toBe(22);
});

test("a config without a default export says what to write", async () => {
  const path = join(folder, "empty.config.ts");
  writeFileSync(path, "export const a = 1;\n");
  await expect(importConfig(path)).rejects.toMatchObject({
    code: "CONFIG_BROKEN",
    help: expect.stringContaining("defineProject"),
  });
});
