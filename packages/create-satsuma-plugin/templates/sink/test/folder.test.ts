import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "@satsuma/plugin";
import { expect, test } from "vitest";
import { folder } from "../src/folder.ts";

test("a delivery is a file with a line for each member who has an address", async () => {
  const path = mkdtempSync(join(tmpdir(), "folder-"));
  const delivered = await folder(project).write(
    { segment: "vip", asOf: "2026-03-01T00:00:00Z", rows: 2, batches: batches() },
    {
      options: { folder: path },
      idempotencyKey: "monday",
      isDryRun: false,
      signal: new AbortController().signal,
    },
  );
  const text = readFileSync(delivered.where, "utf8");
  rmSync(path, { recursive: true });
  expect(text).toBe('{"customer":"c1","email":"anna@example.org"}\n');
  expect(delivered.rejected).toEqual([{ customer: "c2", reason: "has no e-mail address" }]);
});

const project = {
  folder: "/project",
  timezone: "UTC",
  currency: "EUR",
  events: {},
  nameInRule: (name: string) => name,
};

async function* batches(): AsyncGenerator<Frame> {
  yield {
    length: 2,
    columns: {
      customer: { kind: "values", values: ["c1", "c2"] },
      email: { kind: "values", values: ["anna@example.org", null] },
    },
  };
}
