import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ServedProject } from "@satsuma/http";
import { SatsumaError } from "@satsuma/model";
import { openDownloads } from "../../src/downloads/file-downloads.ts";
import { testFolder } from "../support/state.ts";

/** A project whose members are a text. */
const projectOf = (text: string, failure?: Error): ServedProject =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a download asks a project for nothing else
  ({
    exportMembers: (_: string, path: string) => {
      writeFileSync(path, text);
      return failure === undefined ? Promise.resolve() : Promise.reject(failure);
    },
  }) as unknown as ServedProject;

const wanted = { segment: "vip", format: "csv" } as const;

test("members come as they are in the file, which is gone afterwards", async () => {
  const folder = testFolder();
  const downloads = await openDownloads(folder);
  const text = "id\n".repeat(500_000);
  const stream = await downloads.members(projectOf(text), wanted);
  expect(await new Response(stream).text()).toBe(text);
  expect(readdirSync(folder)).toEqual([]);
});

test("the file is gone also where nobody reads it to the end, and where it could not be made", async () => {
  const folder = testFolder();
  const downloads = await openDownloads(folder);
  const stream = await downloads.members(projectOf("id\n".repeat(500_000)), wanted);
  await stream.getReader().read();
  const unread = await downloads.members(projectOf("id\n"), wanted);
  await unread.cancel();
  const failure = new SatsumaError("RUN_NOT_RUN", "not run");
  await expect(downloads.members(projectOf("half", failure), wanted)).rejects.toBe(failure);
  expect(readdirSync(folder)).toEqual([]);
});

test("what a server that was killed left is gone at the next start", async () => {
  const folder = join(testFolder(), "downloads");
  mkdirSync(folder);
  writeFileSync(join(folder, "left.csv"), "ann");
  await openDownloads(folder);
  expect(existsSync(join(folder, "left.csv"))).toBe(false);
});
