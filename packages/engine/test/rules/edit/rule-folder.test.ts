import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRuleFolder } from "@satsuma/engine";
import type { RuleFolder } from "@satsuma/engine";

let folder = "";
let rules: RuleFolder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "satsuma-rules-"));
  rules = openRuleFolder(folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = "segments/loyal/vip.seg";

test("what was saved is read, by path, with a version that follows from the text", async () => {
  const saved = await rules.save(file, "segment vip where has orders\n", null);
  expect(await rules.read(file)).toEqual(saved);
  expect(await rules.list()).toEqual([saved]);
  const other = await rules.save(file, "", saved.version);
  expect(other.version).not.toBe(saved.version);
  expect((await rules.save(file, saved.text, other.version)).version).toBe(saved.version);
  expect(readdirSync(join(folder, "segments/loyal"))).toEqual(["vip.seg"]);
});

test("of two who edit the same version one is told that it changed", async () => {
  const { version } = await rules.save(file, "one", null);
  const outcomes = await Promise.allSettled([
    rules.save(file, "two", version),
    rules.save(file, "three", version),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  expect(outcomes[1]).toMatchObject({ reason: { code: "RULES_CHANGED" } });
  expect(readFileSync(join(folder, file), "utf8")).toBe("two");
});

test("what is there is not made anew, and what is gone is not replaced", async () => {
  const { version } = await rules.save(file, "one", null);
  await expect(rules.save(file, "two", null)).rejects.toMatchObject({ code: "RULES_CHANGED" });
  await rules.remove(file, version);
  await expect(rules.save(file, "two", version)).rejects.toMatchObject({ code: "RULES_CHANGED" });
  await expect(rules.remove(file, version)).rejects.toMatchObject({ code: "RULES_FILE" });
  await expect(rules.read(file)).rejects.toMatchObject({ code: "RULES_FILE" });
  expect(existsSync(join(folder, file))).toBe(false);
});

test.each([
  "segments.seg",
  "data/a.seg",
  "segments/a.txt",
  "segments/../a.seg",
  "segments/a/../../b.seg",
  "segments/./a.seg",
  "segments//a.seg",
  "/segments/a.seg",
  "segments\\a.seg",
  "segments/.a.seg",
  "segments/a /b.seg",
  "segments/a:b.seg",
  "segments/a\nb.seg",
  "segments/a\u0000.seg",
  "segments/.seg",
  `segments/${"a".repeat(200)}.seg`,
])("%j is no path of a rule file", async (path) => {
  await expect(rules.save(path, "", null)).rejects.toMatchObject({ code: "RULES_PATH" });
  await expect(rules.remove(path, "x")).rejects.toMatchObject({ code: "RULES_PATH" });
});

test("nothing is written through a link", async () => {
  const outside = mkdtempSync(join(tmpdir(), "satsuma-outside-"));
  mkdirSync(join(folder, "segments"));
  writeFileSync(join(outside, "a.seg"), "kept");
  symlinkSync(outside, join(folder, "segments/out"));
  symlinkSync(join(outside, "a.seg"), join(folder, "segments/a.seg"));
  for (const path of ["segments/out/a.seg", "segments/a.seg"])
    await expect(rules.save(path, "gone", null)).rejects.toMatchObject({ code: "RULES_PATH" });
  expect(readFileSync(join(outside, "a.seg"), "utf8")).toBe("kept");
  rmSync(outside, { recursive: true });
});

test("where nothing can be written it is said so, and what was there stays", async () => {
  writeFileSync(join(folder, "segments"), "no folder");
  await expect(rules.save(file, "", null)).rejects.toMatchObject({ code: "RULES_UNWRITABLE" });
  expect(readFileSync(join(folder, "segments"), "utf8")).toBe("no folder");
});
