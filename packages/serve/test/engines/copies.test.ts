import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { afterAll, expect, test } from "vitest";
import { Copies } from "../../src/engines/state/copies.ts";
import { onDisk } from "../../src/engines/state/on-disk.ts";

const state = mkdtempSync(join(tmpdir(), "satsuma-copies-"));
const serving = join(state, "serving");

afterAll(() => rmSync(state, { recursive: true, force: true }));

test("copies of servers that are gone are removed, those of one that runs are not", async () => {
  const gone = String(spawnSync(process.execPath, ["--version"]).pid);
  const running = String(process.ppid);
  for (const name of [gone, running, String(process.pid)]) {
    mkdirSync(join(serving, name), { recursive: true });
    writeFileSync(join(serving, name, "warehouse.duckdb"), "");
  }
  const copies = new Copies(state);
  await copies.prepare();
  expect(readdirSync(serving).toSorted()).toEqual([running, String(process.pid)].toSorted());
  expect(readdirSync(join(serving, String(process.pid)))).toEqual([]);
  await copies.clear();
  expect(existsSync(join(serving, String(process.pid)))).toBe(false);
});

test("no folder is named twice", () => {
  const copies = new Copies(state);
  const names = [...copies.next(2), ...copies.next(3)];
  expect(new Set(names).size).toBe(5);
});

test("a state folder that is a file, as on a disk that cannot be written, is told by code", async () => {
  const file = join(state, "file");
  writeFileSync(file, "");
  await expect(new Copies(file).prepare()).rejects.toMatchObject({ code: "ENGINE_DISK" });
});

test.for(["ENOSPC", "EDQUOT", "EROFS", "EACCES"])("%s is told as a disk that refused", (code) => {
  const refused = Object.assign(new Error(code), { code });
  expect(onDisk(refused)).toMatchObject({ code: "ENGINE_DISK", cause: refused });
});

test("another error stays what it is", () => {
  const error = new Error("something else");
  expect(onDisk(error)).toBe(error);
});
