import { join } from "node:path";
import type { Batch, Source } from "@satsuma/plugin";
import { setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import loyalty, { pointsFrom } from "../src/index.ts";

const { signal } = new AbortController();

describe("points from a till", () => {
  test("come with the entries that are whole, and the reason for each that is not", async () => {
    const [batch] = await read("points.json");
    expect(batch?.rows).toEqual({
      length: 3,
      columns: {
        member: { kind: "values", values: ["c1", "c2", "c1"] },
        earned_at: {
          kind: "values",
          values: ["2026-01-03T10:00:00Z", "2026-01-04T12:30:00Z", "2026-02-11T09:00:00Z"],
        },
        points: { kind: "numbers", values: Float64Array.of(120, 40, -50) },
      },
    });
    expect(batch?.rejected.map(({ line }) => line)).toEqual([3, 4]);
    expect(batch?.rejected.map(({ reason }) => reason.split(":")[0])).toEqual(["member", "at"]);
  });

  test("that are not there, or no such document, are coded errors", async () => {
    await expect(read("none.json")).rejects.toMatchObject({ code: "DATA_FILE_MISSING" });
    await expect(read("points.test.ts")).rejects.toMatchObject({ code: "LOYALTY_NO_LEDGER" });
  });

  test("are one line in a project's config", () => {
    expect(pointsFrom("till/points.json")).toMatchObject({
      plugin: { namespace: "loyalty" },
      source: "points",
      options: { path: "till/points.json" },
    });
  });
});

async function read(file: string): Promise<Batch[]> {
  const { contributions } = await setUp(loyalty, {});
  const source: Source | undefined = contributions.sources?.[0];
  const table = await source?.open({ path: join(import.meta.dirname, file) }, { signal });
  if (table?.kind !== "rows") throw new TypeError("there are no rows");
  const batches: Batch[] = [];
  for await (const batch of table.read(signal)) batches.push(batch);
  return batches;
}
