import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSettings, serve, startEngines } from "@satsuma/serve";
import type { Served } from "@satsuma/serve";
import { fromSource } from "../engines/support/serving.ts";
import { askAtOnce, askEvenly } from "../support/load.ts";
import { tinyProject } from "../support/tiny-project.ts";

const shop = tinyProject();
let served: Served;

beforeAll(async () => {
  const flags = { port: "0", rate: "1000000", questions: "8", questionsEach: "8" };
  const settings = readSettings({ flags: { ...flags, logLevel: "silent" }, environment: {} });
  served = await serve(shop.folder, settings, {
    clock: Date.now,
    startEngines: (folder) =>
      startEngines(folder, { now: () => "2026-07-01T12:00:00Z", execArgv: fromSource }),
  });
  while (!(await fetch(`${served.url}/readyz`)).ok) await wait(50);
});

afterAll(async () => {
  await served.close();
  shop.remove();
});

/** `pnpm bench server` says how fast. */
test("past its capacity the server answers what it can, refuses the rest, and fails nobody", async () => {
  const within = await askAtOnce(served.url, { connections: 8, seconds: 3 });
  expect([within.errors, within.timeouts, within.non2xx]).toEqual([0, 0, 0]);
  const perSecond = 2 * Math.max(1, Math.round(within["2xx"] / within.duration));
  const { answers } = await askEvenly(served.url, { perSecond, seconds: 3 });
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(statuses).toContain(200);
  expect((await fetch(`${served.url}/api/v1/session`)).status).toBe(200);
});
