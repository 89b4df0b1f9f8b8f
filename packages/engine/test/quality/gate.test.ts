import type { Project, QualityConfig } from "@satsuma/engine";
import { expect, it } from "vitest";
import { csvOf, customers, dayOf2025, orders, projectOver, rowsOf } from "../support/quality.ts";
import { folderWith, membersOf, writeIn } from "../support/shop.ts";

const people = (known: number) =>
  csvOf(
    rowsOf(50, (i) => ({
      id: `c${i}`,
      country: i >= known ? undefined : i % 2 === 0 ? "DE" : "AT",
    })),
  );
const bought = csvOf(rowsOf(100, (i) => ({ cid: `c${i % 50}`, at: dayOf2025(265 + i) })));
const rules = 'segment germans where country is "DE"\n';

const shop = (known: number) =>
  folderWith({ "c.csv": people(known), "o.csv": bought, "segments/a.seg": rules });

const over = (folder: string, quality: QualityConfig): Promise<Project> =>
  projectOver(folder, { customers, events: { orders }, quality });

it("refuses to publish what fails a threshold, and the last run stays", async () => {
  const quality = { coverage: 0.9, freshness: "7 days", onFailure: "refuse" } as const;
  const project = await over(await shop(50), quality);
  expect(await project.run()).toMatchObject({ run: 1, diagnostics: [] });
  await writeIn(project.folder, "c.csv", people(40));
  await expect(project.run()).rejects.toMatchObject({
    code: "RUN_QUALITY",
    message: expect.stringMatching(
      /1 threshold of quality.*\n {2}country is known for 80% of customers \(at least 90% must be known\)$/su,
    ),
  });
  expect((await membersOf(project, "germans")).length).toBe(25);
  await expect(project.run({ asOf: "2026-01-20" })).rejects.toMatchObject({
    message: expect.stringContaining("the config allows 7 days"),
  });
  await writeIn(project.folder, "c.csv", people(46));
  expect(await project.run()).toMatchObject({ run: 2 });
  expect((await membersOf(project, "germans")).length).toBe(23);
});

it("warns, refuses or publishes the same data as the config says", async () => {
  const folder = await shop(30);
  // The standard thresholds hold only where the config states none.
  const refusing = await over(folder, { onFailure: "refuse" });
  await expect(refusing.run()).rejects.toMatchObject({ code: "RUN_QUALITY" });
  await refusing.close();

  const warning = await over(folder, { coverage: 0.9 });
  const { diagnostics, run } = await warning.run();
  expect(run).toBe(1);
  // What stands on the column is told of its rule as well.
  const ofData = diagnostics.filter(({ primary }) => primary === undefined);
  expect(ofData).toMatchObject([{ code: "QUALITY_THIN", severity: "warning" }]);
  expect((await warning.quality()).passes).toBe(false);
  await warning.close();

  const stated = await over(folder, { rejected: 0.5, onFailure: "refuse" });
  expect(await stated.run()).toMatchObject({ run: 1 });
  expect((await stated.quality()).passes).toBe(true);
});
