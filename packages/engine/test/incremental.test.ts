import { openProject } from "@satsuma/engine";
import type { Project } from "@satsuma/engine";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import fc from "fast-check";
import { expect, it } from "vitest";
import { deliver, randomShopConfig, shops } from "./support/random-shop.ts";
import type { Moment } from "./support/random-shop.ts";
import { folderWith } from "./support/shop.ts";

/** Histories to try: `RANDOM_RUNS=1000 vitest run packages/engine/test/incremental.test.ts` tries a thousand. */
const histories = Number(process.env["RANDOM_RUNS"] ?? 100);
/** So many go on in one shop beside each other: taking a shop in costs much more than a customer of it. */
const besideEachOther = 50;

/** A project whose warehouse is kept in memory, for many short lives. */
async function shortLived(folder: string): Promise<Project> {
  return openProject(folder, {
    warehouses: { duckdb: () => openDuckDb({ memory: true, threads: 1 }) },
    importConfig: () => Promise.resolve(randomShopConfig),
    now: "2026-03-01T12:00:00Z",
  });
}

it("a run that carries the last one over has the result of a full run, whatever happened in between", async () => {
  const modes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(shops(besideEachOther), async (moments) => {
      const folder = await folderWith({ "satsuma.config.ts": "" });
      const project = await shortLived(folder);
      try {
        for (const [i, moment] of moments.entries()) {
          await deliver(folder, moment, moments[i - 1]);
          await isSameInFull(project, moment, modes);
        }
      } finally {
        await project.close();
      }
    }),
    { numRuns: Math.ceil(histories / besideEachOther) },
  );
  expect(modes.get("incremental")).toBeGreaterThan(0);
}, 3_600_000);

/** A full run after a run finds nobody to move, and the same sizes: then it publishes nothing. */
async function isSameInFull(
  project: Project,
  { asOf }: Moment,
  modes: Map<string, number>,
): Promise<void> {
  const run = await project.run({ asOf });
  const full = await project.run({ asOf, full: true });
  modes.set(run.evaluation.mode, (modes.get(run.evaluation.mode) ?? 0) + 1);
  expect(full.evaluation.mode).toBe("full");
  expect(full.isNew).toBe(false);
  expect(full.customers).toBe(run.customers);
  expect(full.segments.map(({ name, size }) => [name, size])).toEqual(
    run.segments.map(({ name, size }) => [name, size]),
  );
}
