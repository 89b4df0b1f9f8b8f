import { expect, test } from "vitest";
import { RunAways } from "../../src/engines/pool/run-aways.ts";

const loop = { by: "mallory", method: "discover" };

test("for whom a process had to be killed is remembered for a minute", () => {
  let now = 0;
  const runAways = new RunAways(() => now);
  runAways.add(loop);
  expect([runAways.has(loop), runAways.has({ ...loop, by: "alice" })]).toEqual([true, false]);
  expect(runAways.has({ ...loop, method: "preview" })).toBe(false);
  now = 59_999;
  expect(runAways.has(loop)).toBe(true);
  now = 60_000;
  expect(runAways.has(loop)).toBe(false);
});
