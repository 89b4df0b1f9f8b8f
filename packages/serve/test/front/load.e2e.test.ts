import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { readSettings, serve, startEngines } from "@satsuma/serve";
import type { Served } from "@satsuma/serve";
import { fromSource } from "../engines/support/serving.ts";
import { tinyProject } from "../support/tiny-project.ts";

const require = createRequire(import.meta.url);
const autocannon = require.resolve("autocannon");
const evenly = join(import.meta.dirname, "..", "support", "ask-evenly.ts");

const cannonFigures = z.object({
  errors: z.number(),
  timeouts: z.number(),
  "2xx": z.number(),
  non2xx: z.number(),
  duration: z.number(),
});

const evenFigures = z.object({
  answers: z.array(z.object({ status: z.number(), ms: z.number() })),
  seconds: z.number(),
});

/** What a program of its own says of the load it made. */
async function told<Figures>(
  args: readonly string[],
  schema: z.ZodType<Figures>,
): Promise<Figures> {
  const child = spawn(process.execPath, [...args], { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (more: string) => (text += more));
  await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  return schema.parse(JSON.parse(text));
}

/** Previews on so many connections, each asked for as soon as the one before was answered. */
const load = (url: string, connections: number) =>
  told(
    [
      [autocannon, "--json", "--no-progress", "--duration", "3", "--connections", `${connections}`],
      ["--method", "POST", "--headers", "content-type=application/json"],
      ["--body", JSON.stringify({ text: "has orders" }), `${url}/api/v1/preview`],
    ].flat(),
    cannonFigures,
  );

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

test("past its capacity the server answers what it can, refuses the rest, and fails nobody", async () => {
  const within = await load(served.url, 8);
  expect([within.errors, within.timeouts, within.non2xx]).toEqual([0, 0, 0]);
  const capacity = Math.max(1, Math.round(within["2xx"] / within.duration));
  const { answers, seconds } = await told(
    [evenly, served.url, `${2 * capacity}`, "3"],
    evenFigures,
  );
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  const refused = answers.filter(({ status }) => status === 503).map(({ ms }) => ms);
  const goodput = (answers.length - refused.length) / seconds;
  expect((await fetch(`${served.url}/api/v1/session`)).status).toBe(200);
  console.info(
    `capacity ${capacity} answers/s; asked twice as often: ${goodput.toFixed(0)} answers/s, ${refused.length} of ${answers.length} refused, half of them in ${median(refused).toFixed(0)} ms`,
  );
});

/** 0 for no values. */
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
