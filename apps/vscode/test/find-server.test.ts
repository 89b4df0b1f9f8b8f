import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findServer } from "../src/find-server.ts";

const root = mkdtempSync(join(tmpdir(), "satsuma-find-"));
const bin = join(root, "node_modules", ".bin");
const inner = join(root, "packages", "crm rules");
mkdirSync(bin, { recursive: true });
mkdirSync(inner, { recursive: true });
for (const name of ["satsuma", "satsuma.cmd"]) writeFileSync(join(bin, name), "");
afterAll(() => rmSync(root, { recursive: true }));

const linux = { platform: "linux", setting: "" } as const;

test("the server is the one that is installed in the folder, or in one above it", () => {
  const found = { command: join(bin, "satsuma"), args: ["lsp"], shell: false };
  expect(findServer({ ...linux, folders: [root] })).toEqual({ ...found, cwd: root });
  expect(findServer({ ...linux, folders: [inner] })).toEqual({ ...found, cwd: inner });
});

test("without one it is the first on the path", () => {
  expect(findServer({ ...linux, folders: [tmpdir()] }).command).toBe("satsuma");
  expect(findServer({ ...linux, folders: [] })).toMatchObject({
    command: "satsuma",
    cwd: undefined,
  });
});

test.each([
  { setting: "/opt/satsuma", command: "/opt/satsuma" },
  { setting: "satsuma-next", command: "satsuma-next" },
  { setting: " tools/satsuma ", command: join(root, "tools/satsuma") },
])("the setting `$setting` goes before what is installed", ({ setting, command }) => {
  expect(findServer({ ...linux, setting, folders: [root] }).command).toBe(command);
});

test("on Windows a script for the shell is started, in quotes where its path has spaces", () => {
  const windows = { setting: "", platform: "win32", folders: [root] } as const;
  expect(findServer(windows)).toMatchObject({ command: join(bin, "satsuma.cmd"), shell: true });
  expect(findServer({ ...windows, setting: "C:/my tools/satsuma.cmd" }).command).toMatch(/^".*"$/);
});
