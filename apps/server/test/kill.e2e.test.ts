import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { askRun, jobsOf, startServer, untilOver, untilReady } from "./support/running-server.ts";
import type { RunningServer } from "./support/running-server.ts";
import { smallProject } from "./support/small-project.ts";

/** `ROUNDS=100 vitest run --project e2e apps/server/test/kill.e2e.test.ts` kills it a hundred times. */
const rounds = Number(process.env["ROUNDS"] ?? 3);
/** Milliseconds after which it is killed, in turn: during a save, before, within and after a run. */
const moments = [40, 700, 250, 1300, 120, 450, 5, 900];

const file = "segments/edited.seg";
const ruleText = (edit: number): string =>
  `# edit ${edit}\nsegment edited where has at least ${1 + (edit % 3)} orders\n${"# padding\n".repeat(200)}`;

/** What the server acknowledged. */
interface Acknowledged {
  readonly jobs: Map<string, string>;
  edit: number;
}

/** Saves one rule after the other until the server is gone. */
async function saveForEver({ url }: RunningServer, told: Acknowledged): Promise<void> {
  const address = `${url}/api/v1/rules/${file}`;
  const first = await fetch(address);
  let version = first.ok ? first.headers.get("etag") : null;
  for (;;) {
    const condition = version === null ? { "if-none-match": "*" } : { "if-match": version };
    const answer = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json", ...condition },
      body: JSON.stringify({ text: ruleText(told.edit + 1) }),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    told.edit += 1;
    version = answer.headers.get("etag");
  }
}

/** Asks for one run after the other until the server is gone. */
async function runForEver(server: RunningServer, told: Acknowledged, round: number): Promise<void> {
  for (let i = 0; ; i += 1) {
    const key = `${round}-${i}`;
    const { id } = await askRun(server, key);
    told.jobs.set(key, id);
    await untilOver(server, id);
  }
}

/** The edited file, which before the first edit is as good as not there. */
const savedIn = (folder: string): string =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : ruleText(0);

const isGone = (error: unknown): void => {
  if (!(error instanceof TypeError)) throw error;
};

test(`killed ${rounds} times at any moment, the server loses nothing that it acknowledged`, async () => {
  const folder = smallProject();
  const told: Acknowledged = { jobs: new Map(), edit: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer(folder);
    if (round % 2 === 0) await untilReady(server);
    const busy = [saveForEver(server, told), runForEver(server, told, round)].map((each) =>
      each.catch(isGone),
    );
    await wait(moments[round % moments.length]);
    server.process.kill("SIGKILL");
    await Promise.all([server.ended, ...busy]);
    const saved = savedIn(folder);
    expect([ruleText(told.edit), ruleText(told.edit + 1)]).toContain(saved);
    // The last save may have been done and not yet acknowledged.
    if (saved === ruleText(told.edit + 1)) told.edit += 1;
  }
  const server = await startServer(folder);
  await untilReady(server);
  const jobs = new Map((await jobsOf(server)).map((job) => [job.id, job]));
  for (const [key, id] of told.jobs) {
    expect(jobs.get(id)).toBeDefined();
    expect((await askRun(server, key)).id).toBe(id);
    // One that was at work in three rounds is told to have failed: it is not begun for ever.
    const { state, problem } = await untilOver(server, id);
    expect([
      ["done", undefined],
      ["failed", "JOB_CRASHED"],
    ]).toContainEqual([state, problem?.code]);
  }
  const segments = await (await fetch(`${server.url}/api/v1/segments`)).json();
  expect(segments).toContainEqual(expect.objectContaining({ name: "buyers", size: 2000 }));
  expect(told.jobs.size).toBeGreaterThan(0);
  expect(told.edit).toBeGreaterThan(0);
  server.process.kill("SIGTERM");
  expect(await server.ended).toEqual({ code: 0, signal: null });
  // What was acknowledged is the figure to quote.
  console.info(`${rounds} kills: ${told.jobs.size} jobs, ${told.edit} saves acknowledged, 0 lost`);
});
