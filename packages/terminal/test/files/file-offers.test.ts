import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileOffers } from "../../src/files/file-offers.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "satsuma-offers-"));
  mkdirSync(join(folder, "members"));
  for (const name of ["members.csv", "moves.csv", ".hidden"]) writeFileSync(join(folder, name), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("files and folders that begin with what is typed are offered, folders with a slash", async () => {
  expect(await fileOffers(`${folder}/mem`)).toEqual([
    `${folder}/members.csv`,
    `${folder}/members/`,
  ]);
});

test("hidden files are offered only when a dot is typed", async () => {
  expect(await fileOffers(`${folder}/`)).not.toContain(`${folder}/.hidden`);
  expect(await fileOffers(`${folder}/.`)).toEqual([`${folder}/.hidden`]);
});

test("a folder that is not there has no offers to make", async () => {
  await expect(fileOffers(`${folder}/none/x`)).rejects.toThrow("ENOENT");
});
