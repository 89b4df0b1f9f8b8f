import { expect, it } from "vitest";
import { csvOf, customers, dayOf2025, orders, projectOver, rowsOf } from "../support/quality.ts";
import { membersOf, writeIn } from "../support/shop.ts";

const people = (known: number) =>
  csvOf(
    rowsOf(50, (i) => ({
      id: `c${i}`,
      country: i >= known ? undefined : i % 2 === 0 ? "DE" : "AT",
    })),
  );
const bought = csvOf(rowsOf(100, (i) => ({ cid: `c${i % 50}`, at: dayOf2025(265 + i) })));
const rules = 'segment germans where country is "DE"\n';

const over = (known: number, quality: object) =>
  projectOver(
    { "c.csv": people(known), "o.csv": bought, "segments/a.seg": rules },
    { customers, events: { orders }, quality },
  );

it("refuses to publish what fails a threshold, and the last run stays", async () => {
  const quality = { coverage: 0.9, freshness: "7 days", onFailure: "refuse" } as const;
  const project = await over(50, quality);
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

it("warns and publishes all the same where the config does not refuse", async () => {
  const project = await over(40, { coverage: 0.9 });
  const { diagnostics, run } = await project.run();
  expect(run).toBe(1);
  // What stands on the column is told of its rule as well.
  const ofData = diagnostics.filter(({ primary }) => primary === undefined);
  expect(ofData).toMatchObject([{ code: "QUALITY_THIN", severity: "warning" }]);
  expect((await project.quality()).passes).toBe(false);
});

it("holds the standard thresholds against a run only where the config states none", async () => {
  const none = await over(30, { onFailure: "refuse" });
  await expect(none.run()).rejects.toMatchObject({ code: "RUN_QUALITY" });
  const other = await over(30, { rejected: 0.5, onFailure: "refuse" });
  expect(await other.run()).toMatchObject({ run: 1 });
  expect((await other.quality()).passes).toBe(true);
});
