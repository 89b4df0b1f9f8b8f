import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "../../packages/sql/test/support/engines/index.ts";
import { seedOfTests } from "./random.ts";
import { failureText, oneOfEach, summary } from "./report.ts";
import { openEngines } from "./run/engines.ts";
import { judge } from "./run/judge.ts";
import { regressions } from "./run/regression.ts";
import { loadInto, shrunk } from "./run/shrink.ts";
import { search } from "./run/tour.ts";

const seed = seedOfTests();
const programs = 800;
let engines: readonly Engine[] = [];

beforeAll(async () => {
  engines = await openEngines(["duckdb", "pglite", "clickhouse"], console.log);
});
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

test(`random rules over random shops (seed ${seed}) select the same customers on every engine as they mean`, async () => {
  const started = performance.now();
  const tally = await search({ seed, programs, until: Infinity }, engines, () => {});
  console.log(summary(tally, (performance.now() - started) / 1000));
  const found = [];
  for (const failure of oneOfEach(tally.failures).slice(0, 3))
    found.push(failureText(await shrunk(failure, engines, 100)));
  expect(found).toEqual([]);
  expect(tally.programs).toBeGreaterThanOrEqual(programs);
}, 600_000);

test.each(regressions())("$name stays mended", async ({ of }) => {
  await loadInto(engines, of.data);
  const { disagreements, rules } = await judge(of, engines);
  expect(disagreements).toEqual([]);
  expect(rules.refusals).toEqual([]);
});
