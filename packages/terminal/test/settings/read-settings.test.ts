import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, expect, test } from "vitest";
import { readSettings } from "../../src/settings/read-settings.ts";
import { usualSettings } from "../../src/settings/settings.ts";

/** A folder for settings, with `satsuma` in it. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "satsuma-settings-"));
  mkdirSync(join(path, "satsuma"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test("without a file the settings are the usual ones", async () => {
  expect(await readSettings({ XDG_CONFIG_HOME: folder() })).toEqual(usualSettings());
});

test("the file of the user's folder is read", async () => {
  const path = folder();
  writeFileSync(join(path, "satsuma", "terminal.json"), '{"mouse": false}');
  expect(await readSettings({ XDG_CONFIG_HOME: path })).toMatchObject({ mouse: false });
});

test("a file that cannot be read is an error that names it", async () => {
  const path = folder();
  mkdirSync(join(path, "satsuma", "terminal.json"));
  await expect(readSettings({ XDG_CONFIG_HOME: path })).rejects.toMatchObject({
    code: "TERMINAL_READ",
    message: expect.stringContaining("terminal.json"),
  });
});
