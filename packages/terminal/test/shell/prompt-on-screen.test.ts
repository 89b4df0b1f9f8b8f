import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { show } from "../support/show.ts";
import type { Shown } from "../support/show.ts";
import { stillShop } from "../support/still-shop.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "satsuma-prompt-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program, asking for the name of a file to export to. */
async function exporting(): Promise<Shown> {
  const shown = show({ client: stillShop(["vip", "lapsed"]), columns: 100 });
  await shown.until("lapsed");
  await shown.press("e");
  await shown.until("segments.csv");
  await shown.press("ctrl+u");
  return shown;
}

test("files are offered above the line; tab completes, and a file that is there is replaced only on yes", async () => {
  const file = join(folder, "list_of_segments.csv");
  writeFileSync(file, "before");
  const shown = await exporting();
  await shown.press(`${folder}/list`);
  await shown.until("tab completes");
  await shown.press("tab");
  await shown.until(/list_of_segments\.csv$/mu);
  await shown.press("enter");
  await shown.until("replace it?");
  await shown.press("n");
  await shown.untilNot("replace it?");
  expect(readFileSync(file, "utf8")).toBe("before");
  await shown.press("e", "ctrl+u", file, "enter");
  await shown.until("replace it?");
  await shown.press("y");
  await shown.untilNot("replace it?");
  await shown.until("list_of_segments.csv");
  await expect.poll(() => readFileSync(file, "utf8")).toContain("vip");
});

test("a click takes an offer", async () => {
  writeFileSync(join(folder, "clicked.csv"), "");
  const shown = await exporting();
  await shown.press(`${folder}/cl`);
  await shown.until("tab completes");
  await shown.click("clicked.csv");
  await expect(shown.until(/clicked\.csv$/mu)).resolves.toContain("export");
});

test("what is told in more words than fit stands above the line until a key is pressed", async () => {
  const shown = await exporting();
  await shown.press(`${folder}/${"long".repeat(30)}/x.csv`, "enter");
  expect(await shown.until("any key closes this")).toContain("error: ");
  await shown.press("j");
  await shown.untilNot("any key closes this");
});
