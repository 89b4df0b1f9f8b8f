import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Sink } from "@satsuma/plugin";
import { setUp } from "@satsuma/plugin/testing";
import { afterAll, describe, expect, test } from "vitest";
import loyalty from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "loyalty-folder-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a folder of audiences", () => {
  test("gets a file for each delivery, with a line for each member", async () => {
    const { accepted, where } = await deliver("monday");
    expect(accepted).toBe(2);
    expect(where.startsWith(join(folder, "vip"))).toBe(true);
    expect(readFileSync(where, "utf8").split("\n")).toEqual([
      '{"customer":"c1","email":"anna@example.org","name":"Anna"}',
      '{"customer":"c3","email":"cem@example.org"}',
      "",
    ]);
  });

  test("gets another file under another key, whatever the key holds", async () => {
    const [monday, escape] = [await deliver("monday"), await deliver("../../monday")];
    expect(escape.where).not.toBe(monday.where);
    expect(escape.where.startsWith(join(folder, "vip"))).toBe(true);
  });

  test("says who cannot be written to", async () => {
    const { rejected } = await deliver("tuesday");
    expect(rejected).toEqual([{ customer: "c2", reason: "has no e-mail address" }]);
  });

  test("that is not there is a coded error", async () => {
    const missing = deliver("monday", join(folder, "none"));
    await expect(missing).rejects.toMatchObject({ code: "LOYALTY_NO_FOLDER" });
  });
});

async function deliver(idempotencyKey: string, into = folder) {
  const { contributions } = await setUp(loyalty, {});
  const sink: Sink | undefined = contributions.sinks?.[0];
  if (sink === undefined) throw new TypeError("there is no sink");
  const audience = { segment: "vip", asOf: "2026-03-01T00:00:00Z", rows: 3, batches: batches() };
  const { signal } = new AbortController();
  return sink.write(audience, {
    options: { folder: into },
    idempotencyKey,
    isDryRun: false,
    signal,
  });
}

async function* batches(): AsyncGenerator<Frame> {
  yield {
    length: 3,
    columns: {
      customer: { kind: "values", values: ["c1", "c2", "c3"] },
      email: { kind: "values", values: ["anna@example.org", null, "cem@example.org"] },
      name: { kind: "values", values: ["Anna", "Ben", null] },
    },
  };
}
