import { openProject } from "@satsuma/engine";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import fc from "fast-check";
import { expect, it } from "vitest";
import { deliver, randomShopConfig, shops } from "../support/random-shop.ts";
import { folderWith, membersBySegment } from "../support/shop.ts";

/** Shops to try: `RANDOM_RUNS=100 vitest run packages/engine/test/erase/next-run.test.ts` tries a hundred. */
const histories = Number(process.env["RANDOM_RUNS"] ?? 2);

it("the run after an erasure has the result of a full run, whatever the shop, and whatever happened before", async () => {
  const modes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(shops(20), fc.nat(), async (moments, choice) => {
      const folder = await folderWith({ "satsuma.config.ts": "" });
      const project = await openProject(folder, {
        warehouses: { duckdb: () => openDuckDb({ memory: true, threads: 1 }) },
        importConfig: () => Promise.resolve(randomShopConfig),
        now: "2026-03-01T12:00:00Z",
      });
      try {
        for (const [i, moment] of moments.entries()) {
          await deliver(folder, moment, moments[i - 1]);
          const { asOf } = moment;
          await project.run({ asOf });
          const members = await membersBySegment(project);
          const keys = [...new Set(Object.values(members).flat())].map(String);
          const key = keys[choice % Math.max(1, keys.length)];
          if (key === undefined) continue;
          await project.erase([key]);
          for (const kept of Object.values(await membersBySegment(project)))
            expect(kept.map(String)).not.toContain(key);
          const next = await project.run({ asOf });
          modes.add(next.evaluation.mode);
          const full = await project.run({ asOf, full: true });
          expect(full.isNew).toBe(false);
          expect(full.customers).toBe(next.customers);
          expect(full.segments.map(({ name, size }) => [name, size])).toEqual(
            next.segments.map(({ name, size }) => [name, size]),
          );
        }
      } finally {
        await project.close();
      }
    }),
    { numRuns: histories },
  );
  expect(modes).toContain("incremental");
}, 600_000);
